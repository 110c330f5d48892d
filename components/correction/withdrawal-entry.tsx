import { Time } from '@/components/ui/time'

type Props = {
  withdrawal: {
    readonly href: string
    readonly statement: string
    readonly language: string
    readonly at: Date
    readonly reason: string | null
  }
  timeZone: string
}

/** One entry of the list of withdrawals: when, of which claim, and what readers were told. */
export function WithdrawalEntry({ withdrawal, timeZone }: Props) {
  const { href, statement, language, at, reason } = withdrawal
  return (
    <article>
      <p className="text-meta text-ink-2">
        <span className="font-semibold text-accent">Withdrawn</span>, <Time at={at} timeZone={timeZone} />
      </p>
      <h3 lang={language} dir="auto" className="mt-1 text-h3">
        <a href={href} className="link-plain">
          {statement}
        </a>
      </h3>
      {reason && (
        <p dir="auto" className="measure mt-2 font-serif text-body text-ink-2">
          {reason}
        </p>
      )}
    </article>
  )
}
