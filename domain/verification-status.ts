import type { Stage } from './claim'
import type { RatingId } from './rating'

/** A verdict that stands before readers, with the announced change that led to it, if one did. */
export type Standing = {
  readonly ratingId: RatingId
  readonly word: string
  readonly change: { readonly kind: 'correction' | 'update'; readonly oldWord: string } | null
}

/** What a reader is told about a claim. */
export type VerificationStatus =
  | { readonly kind: 'not_checked' }
  | { readonly kind: 'being_checked' }
  | ({ readonly kind: 'rated' } & Standing)
  | { readonly kind: 'withdrawn' }

/**
 * The reader's status (product.md): withdrawn; else the rating of the standing publication, also while it is being corrected; else open
 * is "Not checked" and checking to approved "Being checked"; null is invisible. `holdsHere` is false at a place nobody has confirmed yet.
 */
export function verificationStatus(
  stage: Stage,
  standing: Standing | null,
  holdsHere = true,
): VerificationStatus | null {
  if (stage === 'withdrawn') return { kind: 'withdrawn' }
  if (standing) return holdsHere ? { kind: 'rated', ...standing } : { kind: 'being_checked' }
  switch (stage) {
    case 'open':
      return { kind: 'not_checked' }
    case 'checking':
    case 'in_review':
    case 'approved':
      return { kind: 'being_checked' }
    case 'suggested':
    case 'declined':
    case 'published':
      return null
  }
}

/** The status as the words a reader sees, the same on every surface. */
export function statusWords(status: VerificationStatus): string {
  switch (status.kind) {
    case 'not_checked':
      return 'Not checked'
    case 'being_checked':
      return 'Being checked'
    case 'withdrawn':
      return 'Withdrawn'
    case 'rated':
      return status.word
  }
}

/** The announced change as words, with old and new rating: "Corrected: was True, now False"; null without one. */
export function changeWords(status: VerificationStatus): string | null {
  if (status.kind !== 'rated' || !status.change) return null
  const word = status.change.kind === 'correction' ? 'Corrected' : 'Updated'
  return status.change.oldWord === status.word
    ? `${word}: the rating stays ${status.word}`
    : `${word}: was ${status.change.oldWord}, now ${status.word}`
}
