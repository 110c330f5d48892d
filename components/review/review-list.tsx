import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import { CORRECTION_WORDS, type CorrectionKind } from '@/domain/correction'

type Line = {
  readonly id: string
  readonly decision: 'approved' | 'returned'
  readonly revision: number
  readonly agreesPrimary: boolean
  readonly correctionKind: CorrectionKind | null
  readonly notice: string | null
  readonly note: string | null
  readonly at: Date
  readonly by: string
}

/** The decisions made so far, the newest first. */
export function ReviewList({ reviews, timeZone }: { reviews: readonly Line[]; timeZone: string }) {
  return (
    <ol className="border-t border-hairline text-ui">
      {reviews.map((review) => (
        <li key={review.id} className="grid gap-1 border-b border-hairline py-3">
          <p className="flex flex-wrap items-center gap-x-2">
            <Person name={review.by} />
            <span>
              {review.decision} revision {review.revision}
            </span>
            <span className="text-meta text-ink-3">
              <Time at={review.at} show="minute" timeZone={timeZone} />
            </span>
          </p>
          {review.note && (
            <p dir="auto" className="measure whitespace-pre-wrap">
              {review.note}
            </p>
          )}
          {review.agreesPrimary && review.decision === 'approved' && (
            <p className="text-meta text-ink-2">Agreed that the primary source decides the matter.</p>
          )}
          {review.correctionKind && (
            <p className="measure text-meta text-ink-2">
              {CORRECTION_WORDS[review.correctionKind].word}: {review.notice}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
