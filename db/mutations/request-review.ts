import type { Database } from '@/db/client'
import { findLatestRevision } from '@/db/queries/desk/verdict-facts'
import { type Refusal, refuse } from '@/domain/refusal'
import type { RequestReviewInput } from '@/domain/review'
import type { Act } from './desk-transaction'
import { transition } from './transition'

/** Sends the latest revision for review; what is missing is refused line by line. */
export async function requestReview(
  db: Database,
  act: Act,
  input: RequestReviewInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'request_review', input.claimId, async (tx, { claim, moved }) => {
    const revision = await findLatestRevision(tx, claim.id)
    if (!revision) return refuse('requirements_missing')
    return {
      event: { type: 'review.requested', payload: { ...moved, revisionId: revision.id } },
      outcome: { claimId: claim.id },
    }
  })
}
