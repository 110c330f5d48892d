import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { findApprovedSet } from '@/db/queries/desk/approved-set'
import { listBylineNames } from '@/db/queries/desk/byline'
import { publications, ratings } from '@/db/schema'
import { type Refusal, refuse } from '@/domain/refusal'
import type { SourceRule } from '@/domain/requirements'
import { confirmPlaces } from './confirm-places'
import type { Act } from './desk-transaction'
import { freezeEvidence } from './freeze-evidence'

type Approved = NonNullable<Awaited<ReturnType<typeof findApprovedSet>>>

/** Who stands for a publication and how they find the source rule met: the review that approved it, or the emergency rule with the review that is due. */
export type Warrant = { readonly sourceRule: SourceRule } & (
  | { readonly reviewId: string; readonly approvedByName: string }
  | { readonly emergencyReasonId: string; readonly reviewDueAt: Date }
)

/** A publication as written, the step of the scale it carries, and the publication before it. */
export type Frozen = {
  readonly publicationId: string
  readonly step: typeof ratings.$inferSelect
  readonly before: typeof publications.$inferSelect | null
}

/**
 * Writes a publication: an immutable copy of everything the set holds, with the words of the scale as they are today. The places at which
 * the claim stood when that was approved are confirmed by it. Moving the claim's pointer is left to the caller's transition.
 */
export async function freezePublication(
  tx: Transaction,
  act: Act,
  { claim, claimant, revision, hash, waiver, rows }: Approved,
  warrant: Warrant,
): Promise<Frozen | Refusal> {
  const { conclusionId, reasoningId, confidence, confidenceReasonId } = revision
  const [step] = await tx
    .select()
    .from(ratings)
    .where(
      and(eq(ratings.scaleVersion, revision.scaleVersion), eq(ratings.ratingId, revision.ratingId ?? '')),
    )
  if (!step || !conclusionId || !reasoningId || !confidence || !confidenceReasonId)
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
      ...warrant,
      claimId: claim.id,
      number: (before?.number ?? 0) + 1,
      series: claim.series,
      revisionId: revision.id,
      approvedHash: hash,
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
      ...{ conclusionId, reasoningId, confidence, confidenceReasonId },
      knownId: revision.knownId,
      unknownId: revision.unknownId,
      qualifiers: revision.qualifiers,
      waiverReasonId: warrant.sourceRule === 'waived' ? waiver?.reasonId : null,
      byline: (await listBylineNames(tx, claim.id, revision.series)).join(', '),
      publishedBy: act.actor.id,
    })
    .returning({ id: publications.id })
  if (!made) throw new Error('The publication was not written.')
  await freezeEvidence(tx, made.id, rows)
  await confirmPlaces(tx, act, claim.id, 'reviewId' in warrant ? warrant.reviewId : null)
  return { publicationId: made.id, step, before: before ?? null }
}
