import type { ClaimantKind } from './claim'
import type { RatingId } from './rating'

/** A published claim as ClaimReview tells it. Addresses are absolute; days and times in ISO 8601. */
export type ReviewedClaim = {
  readonly address: string
  readonly statement: string
  readonly language: string
  readonly claimant: { readonly name: string; readonly kind: ClaimantKind } | null
  readonly articlePublisher: string | null
  readonly kind: string
  readonly claimMadeOn: string | null
  readonly appearances: readonly string[]
  readonly ratingId: RatingId
  readonly ratingWord: string
  readonly ratingValue: number | null
  readonly conclusion: string
  readonly publishedAt: string
  readonly desk: { readonly name: string; readonly address: string }
}

/**
 * A published verdict as schema.org ClaimReview (standards.md). Null for the rating "opinion". The three numbers are printed together or
 * not at all. The author of the claim is the named claimant, else the article's publisher, never an invented name.
 */
export function claimReview(claim: ReviewedClaim): Record<string, unknown> | null {
  if (claim.ratingId === 'opinion') return null
  const [first, ...others] = claim.appearances
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: claim.address,
    claimReviewed: claim.statement,
    inLanguage: claim.language,
    datePublished: claim.publishedAt,
    author: {
      '@type': 'Organization',
      name: claim.desk.name,
      url: claim.desk.address,
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: claim.ratingWord,
      ...(claim.ratingValue === null
        ? {}
        : { ratingValue: claim.ratingValue, bestRating: 5, worstRating: 1 }),
      ratingExplanation: claim.conclusion,
    },
    itemReviewed: {
      '@type': 'Claim',
      ...authorOf(claim),
      ...(claim.claimMadeOn ? { datePublished: claim.claimMadeOn } : {}),
      ...(first ? { firstAppearance: { '@type': 'CreativeWork', url: first } } : {}),
      ...(others.length > 0 ? { appearance: others.map((url) => ({ '@type': 'CreativeWork', url })) } : {}),
    },
  }
}

function authorOf(claim: ReviewedClaim): Record<string, unknown> {
  if (claim.claimant && claim.kind !== 'attribution') {
    const type = claim.claimant.kind === 'person' ? 'Person' : 'Organization'
    return { author: { '@type': type, name: claim.claimant.name } }
  }
  return claim.articlePublisher ? { author: { '@type': 'Organization', name: claim.articlePublisher } } : {}
}
