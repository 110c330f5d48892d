import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { CORRECTION_WORDS } from '@/domain/correction'
import { type ChangedRatings, RatingChange } from './rating-change'

/** A change of this claim's verdict, as its publication announced it. */
export type AnnouncedChange = ChangedRatings & {
  readonly publicationNumber: number
  readonly kind: 'correction' | 'update'
  readonly note: string | null
  readonly at: string
}

type Props = { changes: readonly AnnouncedChange[]; timeZone: string }

/** Every announced change of a verdict, the newest first, above the verdict itself. */
export function ChangeNotices({ changes, timeZone }: Props) {
  return (
    <div className="grid grid-cols-1 gap-3">
      {changes.map((change) => (
        <Notice
          key={change.publicationNumber}
          tone="correction"
          title={
            <>
              {CORRECTION_WORDS[change.kind].word}, <Time at={change.at} timeZone={timeZone} />
            </>
          }
        >
          <p className="mt-1.5">
            <RatingChange change={change} />
          </p>
          {change.note && (
            <p dir="auto" className="measure mt-1.5 font-serif text-body text-ink">
              {change.note}
            </p>
          )}
        </Notice>
      ))}
    </div>
  )
}
