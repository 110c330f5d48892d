'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { returnVerdictInput } from '@/domain/review'

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Sends a verdict back to its writers with what has to change. */
export function ReturnForm({ action, claimId, refusal }: Props) {
  return (
    <ActionForm id="return" action={action} schema={returnVerdictInput} label="Return">
      <HiddenFields values={{ claimId }} />
      {!refusal && (
        <TextArea
          name="note"
          label="What has to change"
          hint="The writers read this above their draft. If you want another wording, propose it here: who changes it themselves becomes one of the writers."
          rows={3}
          limit={2000}
        />
      )}
      <FormActions>
        <SubmitButton variant="quiet" reason={refusal}>
          Return with this note
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
