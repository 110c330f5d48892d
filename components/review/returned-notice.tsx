import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'

type Props = {
  timeZone: string
  review: {
    readonly by: string
    readonly at: Date
    readonly revision: number
    readonly note: string | null
  }
}

/** What the person who returned a verdict wants changed, for its writers. */
export function ReturnedNotice({ review: { by, at, revision, note }, timeZone }: Props) {
  return (
    <Notice
      tone="warn"
      title={
        <>
          <bdi>{by}</bdi> returned revision {revision}, <Time at={at} show="minute" timeZone={timeZone} />
        </>
      }
    >
      <p dir="auto" className="whitespace-pre-wrap">
        {note ?? '(redacted)'}
      </p>
    </Notice>
  )
}
