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
import { editClaimInput } from '@/domain/claim'
import type { EditableWording } from './editable-wording'
import { WORDING_LABELS, WordingFields } from './wording-fields'

type Props = { action: ServerAction; claim: EditableWording; refusal: string | null; elsewhere?: boolean }

/**
 * Changes a claim's wording; a stale save shows both texts. `refusal` is the sentence why it cannot be changed, or null; `elsewhere`
 * marks a claim without an article.
 */
export function EditClaimForm({ action, claim, refusal, elsewhere }: Props) {
  if (refusal) return <Button reason={refusal}>Change the wording</Button>
  const { claimId, version, statement, language, attribution, kind } = claim
  return (
    <ActionForm
      action={action}
      schema={editClaimInput}
      label="Wording of the claim"
      fold="Change the wording"
      values={{
        ...{ statement, language, attribution, kind },
        claimantName: claim.claimantName ?? '',
        claimantKind: claim.claimantKind ?? 'person',
        claimMadeOn: claim.claimMadeOn ?? '',
      }}
    >
      <HiddenFields values={{ claimId, version }} />
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
      <FormActions>
        <SubmitButton>Save the wording</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
