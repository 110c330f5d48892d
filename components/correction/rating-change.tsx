import { ArrowRight } from 'lucide-react'
import { RatingBadge } from '@/components/verdict/rating-badge'
import type { RatingId } from '@/domain/rating'

export type ChangedRatings = {
  readonly oldRatingId: RatingId
  readonly oldRatingWord: string
  readonly newRatingId: RatingId
  readonly newRatingWord: string
}

/** The old and the new rating side by side; one alone, said to stay, where only the words changed. */
export function RatingChange({
  change,
  size = 'medium',
}: {
  change: ChangedRatings
  size?: 'small' | 'medium'
}) {
  const { oldRatingId, oldRatingWord, newRatingId, newRatingWord } = change
  if (oldRatingId === newRatingId)
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2 text-ui text-ink-2">
        The rating stays <RatingBadge rating={newRatingId} word={newRatingWord} size={size} />
      </span>
    )
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span className="sr-only">was </span>
      <del className="inline-flex items-center decoration-ink-3">
        <RatingBadge rating={oldRatingId} word={oldRatingWord} size={size} />
      </del>
      <ArrowRight aria-hidden="true" size={16} className="text-ink-3 rtl:-scale-x-100" />
      <span className="sr-only">, now </span>
      <RatingBadge rating={newRatingId} word={newRatingWord} size={size} />
    </span>
  )
}
