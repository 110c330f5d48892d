import { isRatingId, type RatingId } from '@/domain/rating'
import type { VerificationStatus } from '@/domain/verification-status'

type StatusRow = {
  readonly status: 'not_checked' | 'being_checked' | 'rated' | 'withdrawn'
  readonly ratingId: string | null
  readonly ratingWord: string | null
  readonly changeKind: 'correction' | 'update' | null
  readonly oldRatingWord: string | null
}

/** What a reader is told of a row of `reading.claims`. Where a published verdict does not hold (yet), the claim is being checked there. */
export function statusOf(row: StatusRow, holdsHere = true): VerificationStatus {
  if (row.status !== 'rated') return { kind: row.status }
  if (!holdsHere) return { kind: 'being_checked' }
  const { changeKind, oldRatingWord } = row
  return {
    kind: 'rated',
    ratingId: knownRating(row.ratingId),
    word: row.ratingWord ?? '',
    change: changeKind && oldRatingWord ? { kind: changeKind, oldWord: oldRatingWord } : null,
  }
}

/** A rating id as the database holds it. Throws for one that no scale of the product has. */
export function knownRating(id: string | null): RatingId {
  if (id === null || !isRatingId(id)) throw new Error(`No scale has the rating ${id}.`)
  return id
}
