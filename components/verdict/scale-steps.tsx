import type { RatingId } from '@/domain/rating'
import { RatingMark } from './rating-mark'

/** A step of the scale as the methodology explains it. `value` is the number machines read, worst 1 and best 5. */
export type ExplainedRating = {
  readonly ratingId: RatingId
  readonly word: string
  readonly definition: string
  readonly value: number | null
}

/** The rating scale, step by step; each step is where the links of its badges arrive. */
export function ScaleSteps({ scale }: { scale: readonly ExplainedRating[] }) {
  return (
    <dl>
      {scale.map(({ ratingId, word, definition, value }) => (
        <div
          key={ratingId}
          id={ratingId}
          data-rating={ratingId}
          className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 border-t border-hairline px-2 py-4 target:bg-rating-tint"
        >
          <dt className="col-span-2 grid grid-cols-subgrid items-center font-serif text-h3 font-semibold text-rating">
            <RatingMark rating={ratingId} size={24} />
            {word}
          </dt>
          <dd className="col-start-2 mt-1 font-serif text-body">
            {definition}
            <span className="mt-1 block font-sans text-meta text-ink-2">{machineWords(ratingId, value)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** ClaimReview is the record that search engines read from a claim’s page. */
function machineWords(ratingId: RatingId, value: number | null): string {
  if (ratingId === 'opinion') return 'No ClaimReview: an opinion is not rated.'
  return value === null ? 'In ClaimReview: the word, no number.' : `In ClaimReview: ${value} of 5.`
}
