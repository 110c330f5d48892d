import type { RatingId } from '@/domain/rating'
import { RatingBadge } from './rating-badge'

export type RatingCount = { rating: RatingId; word: string; count: number }

/** How many claims got which rating: a bar of areas, and the same in words and figures below it. */
export function RatingStrip({ counts }: { counts: readonly RatingCount[] }) {
  const present = counts.filter(({ count }) => count > 0)
  return (
    <div>
      <div aria-hidden="true" className="flex h-4 gap-0.5">
        {present.map(({ rating, count }) => (
          <span
            key={rating}
            data-rating={rating}
            className="min-w-1.5 forced-color-adjust-none border border-rating bg-[var(--rating-fill)]"
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {present.map(({ rating, word, count }) => (
          <li key={rating} className="flex items-center gap-2">
            <span className="tabular text-ui font-semibold">{count}</span>
            <RatingBadge rating={rating} word={word} size="small" />
          </li>
        ))}
      </ul>
    </div>
  )
}
