import { desc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { publications, reviews } from '@/db/schema'
import { checkCorrection } from '@/domain/correction'
import { isRatingId } from '@/domain/rating'
import { type Refusal, refuse } from '@/domain/refusal'
import type { ApproveVerdictInput } from '@/domain/review'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeOptionalText } from './write-text'

/**
 * Approves exactly what the approver saw: the hash of the whole set is computed again inside the transaction. Where a verdict stood before,
 * the approver confirms what readers are told and why.
 */
export async function approveVerdict(
  db: Database,
  act: Act,
  input: ApproveVerdictInput,
): Promise<{ claimId: string; reviewId: string } | Refusal> {
  return transition(db, act, 'approve', input.claimId, async (tx, { claim, moved }) => {
    const seen = await findApprovedSet(tx, claim.id)
    if (!seen || seen.hash !== input.approvedHash) return refuse('approval_changed')
    const sourceRule = seen.ruleFor(act.actor.id)
    if (sourceRule === 'decisive_primary' && !input.agreesPrimary)
      return refuse('requirements_missing', {
        fieldErrors: { agreesPrimary: ['Say that you agree: the source is primary and decides the matter.'] },
      })
    const faulty = await checkNotice(tx, claim.id, seen.set.revision.ratingId, input)
    if (faulty) return faulty
    const [made] = await tx
      .insert(reviews)
      .values({
        claimId: claim.id,
        revisionId: seen.revision.id,
        series: claim.series,
        decision: 'approved',
        approvedHash: seen.hash,
        sourceRule,
        waiverId: sourceRule === 'waived' ? seen.waiver?.id : null,
        agreesPrimary: input.agreesPrimary,
        correctionKind: input.correctionKind,
        correctionNoteId: await writeOptionalText(tx, input.correctionNote),
        noteId: await writeOptionalText(tx, input.note),
        createdBy: act.actor.id,
      })
      .returning({ id: reviews.id })
    if (!made) throw new Error('The review was not written.')
    const payload = { ...moved, reviewId: made.id, revisionId: seen.revision.id, approvedHash: seen.hash }
    return { event: { type: 'verdict.approved', payload }, outcome: { claimId: claim.id, reviewId: made.id } }
  })
}

async function checkNotice(
  tx: Transaction,
  claimId: string,
  ratingId: string | null,
  input: ApproveVerdictInput,
): Promise<Refusal | null> {
  const [before] = await tx
    .select({ ratingId: publications.ratingId })
    .from(publications)
    .where(eq(publications.claimId, claimId))
    .orderBy(desc(publications.number))
    .limit(1)
  if (!before) return null
  const missing: Record<string, string[]> = {}
  if (!input.correctionKind)
    missing.correctionKind = ['Confirm what readers are told: a correction, an update or a typing error.']
  if (!input.correctionNote) missing.correctionNote = ['Write the notice: what changed, and why.']
  if (Object.keys(missing).length > 0) return refuse('invalid', { fieldErrors: missing })
  if (!input.correctionKind || !isRatingId(before.ratingId) || ratingId === null || !isRatingId(ratingId))
    return null
  return checkCorrection(input.correctionKind, before.ratingId, ratingId)
}
