import { Badge } from '@/components/ui/badge'
import { Heading } from '@/components/ui/heading'
import { Markdown } from '@/components/ui/markdown'
import { isRatingId } from '@/domain/rating'
import { isQualifier, QUALIFIER_WORDS } from '@/domain/verdict'
import { ConfidenceLine } from './confidence-line'
import { RatingBadge } from './rating-badge'
import { type RevisionText, ratingWord } from './revision-text'

/** A verdict read whole: rating, conclusion, confidence, reasoning. Stands only where its claim is in view. */
export function VerdictSheet({ verdict, lang }: { verdict: RevisionText; lang?: string }) {
  const { ratingId, conclusion, reasoning, known, unknown, confidence, confidenceReason } = verdict
  return (
    <div className="grid gap-4">
      {ratingId !== null && isRatingId(ratingId) ? (
        <RatingBadge rating={ratingId} word={ratingWord(ratingId)} size="large" />
      ) : (
        <p className="text-ink-2">No rating is chosen yet.</p>
      )}
      {verdict.qualifiers.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label="Qualifiers">
          {verdict.qualifiers.map((id) => (
            <li key={id}>
              <Badge>{isQualifier(id) ? QUALIFIER_WORDS[id] : id}</Badge>
            </li>
          ))}
        </ul>
      )}
      {conclusion && (
        <p lang={lang} dir="auto" className="measure font-serif text-h3 font-semibold">
          {conclusion}
        </p>
      )}
      {confidence && <ConfidenceLine level={confidence} reason={confidenceReason} />}
      {known && <Told title="What we know" text={known} />}
      {unknown && <Told title="What we do not know" text={unknown} />}
      {reasoning && <Told title="Reasoning" text={reasoning} />}
    </div>
  )
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Heading level={4}>{title}</Heading>
      <div className="mt-1">
        <Markdown text={text} size="desk" />
      </div>
    </div>
  )
}
