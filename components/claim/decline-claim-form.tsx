'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  RadioCards,
  type ServerAction,
  SubmitButton,
  TextArea,
  TextField,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import {
  DECLINE_REASON_WORDS,
  DECLINE_REASONS,
  type DeclineReason,
  declineClaimInput,
  declineInSentenceInput,
  type InSentence,
} from '@/domain/claim'

const MEANING: Record<DeclineReason, string> = {
  duplicate: 'The same statement is checked under another claim, which is kept.',
  not_checkable: 'Nothing that could be looked up would settle it.',
  out_of_scope: 'Not what this desk checks.',
}

const REASONS = DECLINE_REASONS.map((value) => ({
  value,
  text: DECLINE_REASON_WORDS[value],
  definition: MEANING[value],
}))

type Props = {
  action: ServerAction
  claimId: string
  refusal: string | null
  /** The sentence it is declined from. */
  sentence?: InSentence
}

/** Declines a claim: the reason, for a duplicate the claim that is kept, and a note. */
export function DeclineClaimForm({ action, claimId, refusal, sentence }: Props) {
  if (refusal)
    return (
      <div data-key="d 3">
        <Button reason={refusal}>Decline</Button>
      </div>
    )
  return (
    <div data-key="d 3">
      <ActionForm
        action={action}
        schema={sentence ? declineInSentenceInput : declineClaimInput}
        label="Decline the claim"
        fold="Decline the claim"
      >
        <HiddenFields values={{ claimId, ...sentence }} />
        <RadioCards name="reason" label="Why it is declined" options={REASONS} />
        <TextField
          name="duplicateOf"
          label="Address of the claim that is kept"
          hint="Only for a duplicate: its public address, or the last ten characters of it."
          optional
          maxLength={400}
        />
        <TextArea name="note" label="Note" hint="Stays with the desk." optional rows={2} limit={2000} />
        <FormActions>
          <SubmitButton variant="danger">Decline the claim</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
