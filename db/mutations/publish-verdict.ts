import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { listBylineNames } from '@/db/queries/desk/byline'
import { appearances, corrections, publications, ratings, reviews, users } from '@/db/schema'
import { type Refusal, refuse } from '@/domain/refusal'
import type { PublishVerdictInput } from '@/domain/review'
import type { Act } from './desk-transaction'
import { freezeEvidence } from './freeze-evidence'
import { transition } from './transition'

/**
 * Shows the approved revision to readers: freezes exactly the approved set, moves the claim's pointer, and announces a correction or an
 * update where a verdict stood before. The places the claim stands at now are confirmed by it.
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
    const { revision, claimant } = seen
    const rule = seen.ruleFor(review.row.createdBy)
    const [step] = await tx
      .select()
      .from(ratings)
      .where(
        and(eq(ratings.scaleVersion, revision.scaleVersion), eq(ratings.ratingId, revision.ratingId ?? '')),
      )
    if (
      !step ||
      !revision.conclusionId ||
      !revision.reasoningId ||
      !revision.confidence ||
      !revision.confidenceReasonId
    )
      return refuse('requirements_missing')
    const [before] = await tx
      .select()
      .from(publications)
      .where(eq(publications.claimId, claim.id))
      .orderBy(desc(publications.number))
      .limit(1)
    const [made] = await tx
      .insert(publications)
      .values({
        claimId: claim.id,
        number: (before?.number ?? 0) + 1,
        series: claim.series,
        revisionId: revision.id,
        reviewId: review.row.id,
        approvedHash: seen.hash,
        statement: claim.statement,
        language: claim.language,
        attribution: claim.attribution,
        claimantName: claimant?.name,
        claimantKind: claimant?.kind,
        kind: claim.kind,
        claimMadeOn: claim.claimMadeOn,
        scaleVersion: step.scaleVersion,
        ratingId: step.ratingId,
        ratingWord: step.word,
        ratingDefinition: step.definition,
        ratingValue: step.value,
        conclusionId: revision.conclusionId,
        reasoningId: revision.reasoningId,
        knownId: revision.knownId,
        unknownId: revision.unknownId,
        confidence: revision.confidence,
        confidenceReasonId: revision.confidenceReasonId,
        qualifiers: revision.qualifiers,
        sourceRule: rule,
        waiverReasonId: rule === 'waived' ? seen.waiver?.reasonId : null,
        byline: (await listBylineNames(tx, claim.id, revision.series)).join(', '),
        approvedByName: review.name,
        publishedBy: act.actor.id,
      })
      .returning({ id: publications.id })
    if (!made) throw new Error('The publication was not written.')
    await freezeEvidence(tx, made.id, seen.rows)
    const correctionId = before ? await announce(tx, act, claim.id, made.id, before, step, review.row) : null
    await tx
      .update(appearances)
      .set({ confirmedAt: sql`clock_timestamp()`, confirmedBy: act.actor.id })
      .where(and(eq(appearances.claimId, claim.id), isNull(appearances.removedAt)))
    const payload = {
      ...moved,
      publicationId: made.id,
      revisionId: revision.id,
      approvedHash: seen.hash,
      correctionId,
    }
    return {
      set: { publicationId: made.id, series: claim.series + 1, reopenedAs: null, reopenedReasonId: null },
      event: { type: 'verdict.published', payload },
      outcome: { claimId: claim.id, publicationId: made.id },
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

async function announce(
  tx: Transaction,
  act: Act,
  claimId: string,
  publicationId: string,
  before: typeof publications.$inferSelect,
  step: typeof ratings.$inferSelect,
  review: typeof reviews.$inferSelect,
): Promise<string> {
  const { correctionKind, correctionNoteId } = review
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
