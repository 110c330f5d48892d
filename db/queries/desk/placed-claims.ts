import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { appearances, claimants, claims, publications } from '@/db/schema'
import type { ClaimantKind } from '@/domain/claim'
import { type Span, span } from '@/domain/position'
import { isRatingId } from '@/domain/rating'
import { type VerificationStatus, verificationStatus } from '@/domain/verification-status'

const wording = {
  id: claims.id,
  publicId: claims.publicId,
  words: claims.words,
  version: claims.version,
  stage: claims.stage,
  statement: claims.statement,
  language: claims.language,
  attribution: claims.attribution,
  claimantName: claimants.name,
  claimantKind: claimants.kind,
  kind: claims.kind,
  claimMadeOn: claims.claimMadeOn,
  worth: claims.worth,
  declineReason: claims.declineReason,
  duplicateOf: claims.duplicateOf,
}

type Wording = keyof typeof wording & keyof typeof claims.$inferSelect

/**
 * A claim where it stands in a version: its wording, its stage, what readers are told of it (null: nothing; the rating only if it holds at every
 * place), and its places in the text's order, those of claims merged into it last. `unsaid` are the places of which nobody has said that its
 * published verdict holds there. `number` counts all claims of the version by their own first place, so that merging leaves it as it is;
 * readers' pages count for themselves.
 */
export type PlacedClaim = Pick<typeof claims.$inferSelect, Wording> & {
  readonly number: number
  readonly claimantName: string | null
  readonly claimantKind: ClaimantKind | null
  readonly status: VerificationStatus | null
  readonly places: readonly Span[]
  readonly unsaid: readonly { readonly id: string; readonly quote: string }[]
}

/** The claims that stand in a version, in its order, in one statement. */
export async function listPlacedClaims(db: Database, versionId: string): Promise<PlacedClaim[]> {
  const rows = await db
    .select({
      ...wording,
      placeId: appearances.id,
      quote: appearances.quote,
      start: appearances.start,
      end: appearances.end,
      confirmedAt: appearances.confirmedAt,
      ratingId: publications.ratingId,
      ratingWord: publications.ratingWord,
    })
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .leftJoin(claimants, eq(claimants.id, claims.claimantId))
    .leftJoin(publications, eq(publications.id, claims.publicationId))
    .where(and(eq(appearances.versionId, versionId), isNull(appearances.removedAt)))
    .orderBy(
      sql`${appearances.mergedFrom} is not null`,
      asc(appearances.start),
      desc(appearances.end),
      asc(claims.id),
    )
  const found = new Map<string, PlacedClaim>()
  for (const { placeId, quote, start, end, confirmedAt, ratingId, ratingWord, ...claim } of rows) {
    if (start === null || end === null) continue
    const place = span(start, end)
    const before = found.get(claim.id)
    const standing =
      ratingId && ratingWord && isRatingId(ratingId) ? { ratingId, word: ratingWord, change: null } : null
    const status = verificationStatus(claim.stage, standing, confirmedAt !== null)
    found.set(claim.id, {
      ...claim,
      number: before?.number ?? found.size + 1,
      status: before?.status?.kind === 'being_checked' ? before.status : status,
      places: [...(before?.places ?? []), place],
      unsaid: [...(before?.unsaid ?? []), ...(standing && !confirmedAt ? [{ id: placeId, quote }] : [])],
    })
  }
  return [...found.values()]
}
