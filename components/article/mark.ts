import { statusWords, type VerificationStatus } from '@/domain/verification-status'

/** A claim as its marks need it: its number on the page, what a reader is told, and where its link leads. */
export type MarkedClaim = {
  readonly id: string
  readonly number: number
  readonly href: string
  readonly status: VerificationStatus
}

/** What the link at a mark's end says: "Claim 3, False". */
export function markLabel(claim: MarkedClaim): string {
  return `Claim ${claim.number}, ${statusWords(claim.status)}`
}

/** The rating that colours a mark; none while a claim is not rated. */
export function markRating(claim: MarkedClaim): string | undefined {
  return claim.status.kind === 'rated' ? claim.status.ratingId : undefined
}
