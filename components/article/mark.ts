import type { Stage } from '@/domain/claim'
import { statusWords, type VerificationStatus } from '@/domain/verification-status'
import { STAGE_WORDS } from '@/domain/workflow'

/**
 * A claim as its marks need it: its number on the page, what a reader is told (null: nothing), and where its link leads. `anchor` names it
 * in addresses that outlive the page, for numbers change as claims are added (readers' pages: its public id). On the desk also its stage,
 * which its link then says, and whether it is the one in hand.
 */
export type MarkedClaim = {
  readonly id: string
  readonly number: number
  readonly anchor?: string
  readonly href: string
  readonly status: VerificationStatus | null
  readonly desk?: { readonly stage: Stage; readonly inHand: boolean }
}

/** What the link at a mark's end says: "Claim 3, False"; on the desk "Claim 3, Checking". */
export function markLabel({ number, status, desk }: MarkedClaim): string {
  const words = desk ? STAGE_WORDS[desk.stage] : status && statusWords(status)
  return words ? `Claim ${number}, ${words}` : `Claim ${number}`
}

/** The rating that colours a mark; none while a claim is not rated. */
export function markRating(claim: MarkedClaim): string | undefined {
  return claim.status?.kind === 'rated' ? claim.status.ratingId : undefined
}

type Named = Pick<MarkedClaim, 'anchor'> & { readonly number?: number }

/** The element id of a claim's first mark: where a link to its place in the text arrives. */
export function markId({ anchor, number }: Named): string {
  return `mark-${anchor ?? number}`
}

/** The element id of the note or line that stands for a claim beside the text. */
export function noteId({ anchor, number }: Named): string {
  return `claim-${anchor ?? number}`
}
