'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { waiveSourceRuleInput } from '@/domain/review'

type Props = { action: ServerAction; claimId: string; refusal: string | null; waived: boolean }

/** Waives the rule of two sources for this verdict, with a reason that readers see. */
export function WaiveForm({ action, claimId, waived, ...rest }: Props) {
  const refusal = waived ? 'It is waived for this verdict already.' : rest.refusal
  return (
    <ActionForm id="waive" action={action} schema={waiveSourceRuleInput} label="Waive the source rule">
      <HiddenFields values={{ claimId }} />
      {!refusal && (
        <TextArea
          name="reason"
          label="Why one source is enough here"
          hint="Readers are told “one source”, with this reason."
          rows={2}
          limit={500}
        />
      )}
      <FormActions>
        <SubmitButton variant="quiet" reason={refusal}>
          Waive the source rule
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
