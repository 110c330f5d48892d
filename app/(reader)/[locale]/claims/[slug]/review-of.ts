import { absolute } from '@/app/(reader)/_server/address'
import type { ShownClaim } from '@/db/queries/reader/claim'
import type { Desk } from '@/db/queries/reader/desk'
import { claimPath } from '@/domain/address'
import { claimReview } from '@/domain/claim-review'

/** The ClaimReview of a claim whose verdict stands; null without one, and where its conclusion was redacted. Only places it holds at are named. */
export function reviewOf(claim: ShownClaim, desk: Desk): Record<string, unknown> | null {
  const { verdict } = claim
  if (!verdict?.conclusion) return null
  const places = claim.places.filter((place) => place.holds)
  return claimReview({
    address: absolute(claimPath(claim)),
    statement: verdict.statement,
    language: verdict.language,
    claimant: verdict.claimantName
      ? { name: verdict.claimantName, kind: verdict.claimantKind ?? 'person' }
      : null,
    articlePublisher: places.find((place) => place.article?.publisher)?.article?.publisher ?? null,
    kind: verdict.kind,
    claimMadeOn: verdict.claimMadeOn,
    appearances: [...new Set(places.flatMap((place) => place.article?.address ?? place.saidAddress ?? []))],
    ratingId: verdict.ratingId,
    ratingWord: verdict.ratingWord,
    ratingValue: verdict.ratingValue,
    conclusion: verdict.conclusion,
    publishedAt: verdict.publishedAt.toISOString(),
    desk: { name: desk.name, address: absolute('/') },
  })
}
