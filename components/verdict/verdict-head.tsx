import { Badge } from '@/components/ui/badge'
import type { RatingId } from '@/domain/rating'
import { type Confidence, isQualifier, QUALIFIER_WORDS } from '@/domain/verdict'
import { ConfidenceLine } from './confidence-line'
import { RatingBadge } from './rating-badge'

type Props = {
  ratingId: RatingId
  ratingWord: string
  definition: string
  conclusion: string | null
  confidence: Confidence
  confidenceReason: string | null
  qualifiers: readonly string[]
  /** Why one source was enough, where an editor waived the rule of two. */
  oneSource: string | null
}

/** A standing verdict at a glance: the rating with what it means, the conclusion, and how sure the desk is. */
export function VerdictHead({ ratingId, ratingWord, definition, conclusion, oneSource, ...rest }: Props) {
  const qualifiers = rest.qualifiers.filter(isQualifier)
  return (
    <section aria-label="Verdict" data-rating={ratingId} className="border-t-4 border-t-rating pt-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <RatingBadge rating={ratingId} word={ratingWord} size="large" />
        {qualifiers.map((qualifier) => (
          <Badge key={qualifier} tone="strong">
            {QUALIFIER_WORDS[qualifier]}
          </Badge>
        ))}
      </div>
      {conclusion && (
        <p dir="auto" className="measure mt-3 font-serif text-[1.5rem] leading-[1.35] text-ink">
          {conclusion}
        </p>
      )}
      <p className="mt-4 text-ui text-ink-2">
        <a href={`/methodology#${ratingId}`} className="link">
          What “{ratingWord}” means
        </a>
        : {definition}
      </p>
      <div className="mt-2">
        <ConfidenceLine level={rest.confidence} reason={rest.confidenceReason} />
      </div>
      {oneSource !== null && (
        <p className="mt-2 text-ui text-ink-2">
          <span className="font-semibold text-ink">One source.</span> {oneSource}
        </p>
      )}
    </section>
  )
}
