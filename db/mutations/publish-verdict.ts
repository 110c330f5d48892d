import { desc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { corrections, reviews, users } from '@/db/schema'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { PublishVerdictInput } from '@/domain/review'
import type { Act } from './desk-transaction'
import { type Frozen, freezePublication } from './freeze-publication'
import { transition } from './transition'

/**
 * Shows the approved revision to readers: freezes exactly the approved set, moves the claim's pointer, and announces a correction or an
 * update where a verdict stood before. The places at which the claim stood when it was approved are confirmed by it.
 */
export async function publishVerdict(
  db: Database,
  act: Act,
  input: PublishVerdictInput,
): Promise<{ claimId: string; publicationId: string } | Refusal> {
  return transition(db, act, 'publish', input.claimId, async (tx, { claim, moved }) => {
    const seen = await findApprovedSet(tx, claim.id)
    const review = await findApproval(tx, claim.id)
    if (!seen || !review || seen.hash !== input.approvedHash || review.row.approvedHash !== seen.hash)
      return refuse('approval_changed')
    const { id: reviewId, sourceRule } = review.row
    if (!sourceRule) return refuse('approval_changed')
    const warrant = { reviewId, approvedByName: review.name, sourceRule }
    const frozen = await freezePublication(tx, act, seen, warrant)
    if (isRefusal(frozen)) return frozen
    const { publicationId } = frozen
    const correctionId = await announce(tx, act, claim.id, frozen, review.row)
    const { id: revisionId } = seen.revision
    return {
      set: { publicationId, series: claim.series + 1, reopenedAs: null, reopenedReasonId: null },
      event: {
        type: 'verdict.published',
        payload: { ...moved, publicationId, revisionId, approvedHash: seen.hash, correctionId },
      },
      outcome: { claimId: claim.id, publicationId },
    }
  })
}

async function findApproval(tx: Transaction, claimId: string) {
  const [newest] = await tx
    .select({ row: reviews, name: users.name })
    .from(reviews)
    .innerJoin(users, eq(users.id, reviews.createdBy))
    .where(eq(reviews.claimId, claimId))
    .orderBy(desc(reviews.createdAt))
    .limit(1)
  return newest?.row.decision === 'approved' ? newest : null
}

/** Writes the correction or update where a verdict was published before; gives its id, or null for a first one. */
async function announce(
  tx: Transaction,
  act: Act,
  claimId: string,
  { publicationId, before, step }: Frozen,
  { correctionKind, correctionNoteId }: typeof reviews.$inferSelect,
): Promise<string | null> {
  if (!before) return null
  if (!correctionKind || !correctionNoteId)
    throw new Error('An approval over a standing verdict carries its notice.')
  const [made] = await tx
    .insert(corrections)
    .values({
      claimId,
      publicationId,
      previousPublicationId: before.id,
      kind: correctionKind,
      oldRatingId: before.ratingId,
      oldRatingWord: before.ratingWord,
      newRatingId: step.ratingId,
      newRatingWord: step.word,
      noteId: correctionNoteId,
      createdBy: act.actor.id,
    })
    .returning({ id: corrections.id })
  if (!made) throw new Error('The correction was not written.')
  return made.id
}
