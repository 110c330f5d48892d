'use client'

import {
  ActionForm,
  FoldedFields,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
} from '@/components/form'
import { acceptClaimInput, acceptInSentenceInput, type InSentence } from '@/domain/claim'
import { WhyCheckField } from './why-check-field'

type Props = {
  action: ServerAction
  claimId: string
  refusal: string | null
  /** The reason that is kept where nobody says another. */
  usual: string | null
  /** The sentence it is accepted from; the reason is then folded away below the button. */
  sentence?: InSentence
}

/** Accepts a suggested claim, with why it was chosen. */
export function AcceptClaimForm({ action, claimId, refusal, usual, sentence }: Props) {
  const usualReason = usual ? { usualReason: usual } : undefined
  return (
    <ActionForm
      action={action}
      schema={sentence ? acceptInSentenceInput : acceptClaimInput}
      label="Accept the claim"
    >
      <HiddenFields values={{ claimId, ...sentence, ...usualReason }} />
      {!sentence && !refusal && (
        <div data-key="r">
          <WhyCheckField usual={usual} />
        </div>
      )}
      <FormActions>
        <span data-key="a 1">
          <SubmitButton reason={refusal}>Accept</SubmitButton>
        </span>
      </FormActions>
      {sentence && !refusal && (
        <div data-key="r">
          <FoldedFields summary={usual ? `Why: ${usual}` : 'Say why'} names={['selectionReason']}>
            <WhyCheckField usual={usual} />
          </FoldedFields>
        </div>
      )}
    </ActionForm>
  )
}
