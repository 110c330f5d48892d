import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { CORRECTION_WORDS, type CorrectionKind } from '@/domain/correction'
import { isRatingId } from '@/domain/rating'
import { RatingBadge } from './rating-badge'

type Line = {
  readonly id: string
  readonly number: number
  readonly revision: number
  readonly statement: string
  readonly ratingId: string
  readonly ratingWord: string
  readonly conclusion: string | null
  readonly byline: string
  readonly approvedByName: string | null
  readonly publishedAt: Date
  readonly publishedBy: string
  readonly changeKind: CorrectionKind | null
  readonly oldRatingWord: string | null
  readonly notice: string | null
  readonly reviewDueAt: Date | null
  readonly emergencyReason: string | null
}

/** Everything that was published of a claim, the newest first; `standingNumber` is the one before readers now. */
export function PublicationList({
  publications,
  standingNumber,
  timeZone,
}: {
  publications: readonly Line[]
  standingNumber: number | null
  timeZone: string
}) {
  return (
    <ol className="border-t border-hairline text-ui">
      {publications.map((one) => (
        <li key={one.id} className="grid gap-2 border-b border-hairline py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {isRatingId(one.ratingId) && <RatingBadge rating={one.ratingId} word={one.ratingWord} />}
            {one.number === standingNumber && <Badge tone="strong">Before readers now</Badge>}
            {one.changeKind && <Badge>{CORRECTION_WORDS[one.changeKind].word}</Badge>}
          </div>
          <p dir="auto" className="measure text-ink-2">
            {one.statement}
          </p>
          <p dir="auto" className="measure font-serif text-body">
            {one.conclusion ?? '(redacted)'}
          </p>
          {one.changeKind && (
            <p className="measure">
              Was “{one.oldRatingWord}”, is “{one.ratingWord}”. {one.notice}
            </p>
          )}
          {one.reviewDueAt && (
            <p className="measure">
              By the emergency rule, with no second person: {one.emergencyReason ?? '(redacted)'} Its review
              is due <Time at={one.reviewDueAt} show="minute" timeZone={timeZone} />; reopen it to have it
              reviewed.
            </p>
          )}
          <p className="text-meta text-ink-2">
            Publication {one.number}, revision {one.revision}: published{' '}
            <Time at={one.publishedAt} show="minute" timeZone={timeZone} /> by <bdi>{one.publishedBy}</bdi>,
            written by <bdi>{one.byline}</bdi>
            {one.approvedByName && (
              <>
                , approved by <bdi>{one.approvedByName}</bdi>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
