'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { askWithdrawalInput } from '@/domain/correction'

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Asks for the claim to be withdrawn, with the notice that readers will find in its place. */
export function AskWithdrawalForm({ action, claimId, refusal }: Props) {
  return (
    <ActionForm id="ask-withdrawal" action={action} schema={askWithdrawalInput} label="Ask for withdrawal">
      <HiddenFields values={{ claimId }} />
      {!refusal && (
        <TextArea
          name="reason"
          label="Notice to readers"
          hint="Why the verdict no longer stands. Nothing changes for readers until a second editor confirms."
          rows={3}
          limit={1000}
        />
      )}
      <FormActions>
        <SubmitButton variant="danger" reason={refusal}>
          Ask for withdrawal
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
