import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import type { Missing } from '@/domain/refusal'
import { MissingList } from './missing-list'

type Props = {
  action: ServerAction
  claimId: string
  /** The number of the saved revision that would be sent; 0 before the first. */
  revision: number
  refusal: string | null
  missing: readonly Missing[]
}

/** Sends the last saved revision for review; beside the button stands what is still missing. */
export function RequestReviewForm({ action, claimId, revision, refusal, missing }: Props) {
  return (
    <ActionForm action={action} label="Send for review">
      <HiddenFields values={{ claimId }} />
      {missing.length > 0 ? (
        <MissingList missing={missing} claimId={claimId} />
      ) : (
        !refusal && (
          <p className="text-ui text-ink-2">
            Revision {revision}, as it is saved, has everything that a review needs.
          </p>
        )
      )}
      <FormActions>
        <SubmitButton reason={refusal}>Send for review</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
