'use client'

import {
  ActionForm,
  FoldedFields,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { acceptClaimInput, acceptInSentenceInput, type InSentence } from '@/domain/claim'

type Props = {
  action: ServerAction
  claimId: string
  refusal: string | null
  /** The sentence it is accepted from; the reason is then folded away below the button. */
  sentence?: InSentence
}

/** Accepts a suggested claim, with why it was chosen. */
export function AcceptClaimForm({ action, claimId, refusal, sentence }: Props) {
  const why = (
    <TextField
      name="selectionReason"
      label="Why check this"
      hint="Who repeats it, and what hangs on it. Stays with the desk."
      optional
      maxLength={500}
    />
  )
  return (
    <ActionForm
      action={action}
      schema={sentence ? acceptInSentenceInput : acceptClaimInput}
      label="Accept the claim"
    >
      <HiddenFields values={{ claimId, ...sentence }} />
      {!sentence && !refusal && why}
      <FormActions>
        <span data-key="a 1">
          <SubmitButton reason={refusal}>Accept</SubmitButton>
        </span>
      </FormActions>
      {sentence && !refusal && (
        <FoldedFields summary="Say why" names={['selectionReason']}>
          {why}
        </FoldedFields>
      )}
    </ActionForm>
  )
}
