import { Time } from '@/components/ui/time'
import { CORRECTION_WORDS } from '@/domain/correction'
import { type ChangedRatings, RatingChange } from './rating-change'

/** A correction or an update as the public list shows it. */
export type ListedChange = ChangedRatings & {
  readonly href: string
  readonly statement: string
  readonly language: string
  readonly kind: 'correction' | 'update'
  readonly note: string | null
  readonly at: Date | string
}

type Props = { change: ListedChange; timeZone: string; short?: boolean; level?: 2 | 3 }

/** One entry of the list of corrections: what changed about which claim, and what readers were told. */
export function ChangeEntry({ change, timeZone, short, level = 3 }: Props) {
  const Headline = `h${level}` as const
  return (
    <article>
      <p className="text-meta text-ink-2">
        <span className="font-semibold text-accent">{CORRECTION_WORDS[change.kind].word}</span>,{' '}
        <Time at={change.at} timeZone={timeZone} />
      </p>
      <Headline
        lang={change.language}
        dir="auto"
        className={`mt-1 ${short ? 'text-body leading-snug' : 'text-h3'}`}
      >
        <a href={change.href} className="link-plain">
          {change.statement}
        </a>
      </Headline>
      <p className="mt-2">
        <RatingChange change={change} size={short ? 'small' : 'medium'} />
      </p>
      {!short && change.note && (
        <p dir="auto" className="measure mt-2 font-serif text-body text-ink-2">
          {change.note}
        </p>
      )}
    </article>
  )
}
