import { isRatingId, rating } from '@/domain/rating'
import { type Confidence, isQualifier, QUALIFIER_WORDS } from '@/domain/verdict'

/** A verdict at one revision, as the desk reads it; null fields are still empty. */
export type RevisionText = {
  readonly number: number
  readonly ratingId: string | null
  readonly conclusion: string | null
  readonly reasoning: string | null
  readonly known: string | null
  readonly unknown: string | null
  readonly confidence: Confidence | null
  readonly confidenceReason: string | null
  readonly qualifiers: readonly string[]
}

/** A saved revision with who saved it and when. */
export type SavedRevision = RevisionText & { readonly savedBy: string; readonly savedAt: Date }

/** The word of a rating on the scale; nothing where none is chosen. */
export function ratingWord(id: string | null): string {
  return id !== null && isRatingId(id) ? rating(id).word : (id ?? '')
}

/** Qualifiers as one line of words. */
export function qualifierLine(qualifiers: readonly string[]): string {
  return qualifiers.map((id) => (isQualifier(id) ? QUALIFIER_WORDS[id] : id)).join(', ')
}

/** The parts of a verdict in their order, each with its label and what it says. */
export function partsOf(revision: RevisionText): { label: string; text: string }[] {
  return [
    { label: 'Rating', text: ratingWord(revision.ratingId) },
    { label: 'Conclusion', text: revision.conclusion ?? '' },
    { label: 'Reasoning', text: revision.reasoning ?? '' },
    { label: 'What we know', text: revision.known ?? '' },
    { label: 'What we do not know', text: revision.unknown ?? '' },
    { label: 'Confidence', text: revision.confidence ?? '' },
    { label: 'Reason for the confidence', text: revision.confidenceReason ?? '' },
    { label: 'Qualifiers', text: qualifierLine(revision.qualifiers) },
  ]
}
