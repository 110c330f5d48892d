'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { acceptClaimInput } from '@/domain/claim'

type Props = { action: ServerAction; claimId: string; refusal: string | null; bare?: boolean }

/** Accepts a suggested claim, with why it was chosen; `bare` is the button alone, for lists. */
export function AcceptClaimForm({ action, claimId, refusal, bare = false }: Props) {
  return (
    <ActionForm action={action} schema={acceptClaimInput} label="Accept the claim">
      <HiddenFields values={{ claimId }} />
      {!bare && !refusal && (
        <TextField
          name="selectionReason"
          label="Why check this"
          hint="Who repeats it, and what hangs on it. Stays with the desk."
          optional
          maxLength={500}
        />
      )}
      <FormActions>
        <SubmitButton size={bare ? 'small' : 'medium'} reason={refusal}>
          Accept
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
