'use client'

import {
  ActionForm,
  ConflictPanel,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { editClaimInput, type InSentence, wordSuggestionInput } from '@/domain/claim'
import type { EditableWording } from './editable-wording'
import { WhyCheckField } from './why-check-field'
import { WORDING_LABELS, WordingFields } from './wording-fields'

type Props = {
  action: ServerAction
  claim: EditableWording
  /** Why it cannot be changed, or null. */
  refusal: string | null
  /** True for a claim without an article. */
  elsewhere?: boolean
  /** For a suggestion that may be accepted in its new wording: the sentence it stands in, and the reason kept where nobody says another. */
  accepting?: { readonly sentence: InSentence; readonly usual: string | null }
  unfolded?: boolean
}

/** Changes a claim's wording, and accepts a suggestion in it; a stale save shows both texts. */
export function EditClaimForm({ action, claim, refusal, elsewhere, accepting, unfolded }: Props) {
  if (refusal) return <Button reason={refusal}>Change the wording</Button>
  const { claimId, version, statement, language, attribution, kind } = claim
  return (
    <div data-key="e" data-unfolded={unfolded || undefined}>
      <ActionForm
        action={action}
        schema={accepting ? wordSuggestionInput : editClaimInput}
        label="Wording of the claim"
        fold="Change the wording"
        unfolded={unfolded}
        values={{
          ...{ statement, language, attribution, kind },
          claimantName: claim.claimantName ?? '',
          claimantKind: claim.claimantKind ?? 'person',
          claimMadeOn: claim.claimMadeOn ?? '',
        }}
      >
        <HiddenFields
          values={{
            ...{ claimId, version, ...accepting?.sentence },
            ...(accepting?.usual && { usualReason: accepting.usual }),
          }}
        />
        {(claim.stage === 'in_review' || claim.stage === 'approved') && (
          <Notice tone="warn">
            {claim.stage === 'approved'
              ? 'This is approved. Saving takes the approval back'
              : 'This is in review. Saving takes it out of review'}
            , and makes you one of the verdict’s writers: somebody else has to approve it.
          </Notice>
        )}
        <ConflictPanel fields={WORDING_LABELS} />
        <WordingFields elsewhere={elsewhere} />
        {accepting && <WhyCheckField label="Why check it" usual={accepting.usual} />}
        <FormActions>
          {accepting && (
            <SubmitButton name="decision" value="accept">
              Accept it so
            </SubmitButton>
          )}
          <SubmitButton {...(accepting && { name: 'decision', value: 'save', variant: 'quiet' })}>
            Save the wording
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
