import type { RatingId } from '@/domain/rating'
import { RatingMark } from './rating-mark'

const SIZES = {
  small: { text: 'gap-1.5 text-meta', mark: 14 },
  medium: { text: 'gap-2 text-ui', mark: 18 },
  large: { text: 'gap-3 font-serif text-h2', mark: 28 },
} as const

type Props = { rating: RatingId; word: string; size?: keyof typeof SIZES }

/** A rating as mark and word; `word` is the one its publication froze. Stands only where the claim it belongs to is in view. */
export function RatingBadge({ rating, word, size = 'medium' }: Props) {
  const { text, mark } = SIZES[size]
  return (
    <span data-rating={rating} className={`inline-flex items-center font-semibold text-rating ${text}`}>
      <RatingMark rating={rating} size={mark} />
      {word}
    </span>
  )
}
