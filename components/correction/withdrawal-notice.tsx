import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'

type Props = {
  timeZone: string
  withdrawal: {
    readonly askedBy: string
    readonly askedAt: Date
    readonly confirmedBy: string | null
    readonly confirmedAt: Date | null
    readonly reason: string | null
  }
}

/** Who asked for a withdrawal and who confirmed it, with the notice that readers find. */
export function WithdrawalNotice({ withdrawal, timeZone }: Props) {
  const { askedBy, askedAt, confirmedBy, confirmedAt, reason } = withdrawal
  return (
    <Notice
      tone="warn"
      title={
        confirmedAt ? 'Withdrawn: readers find this notice' : 'Withdrawing is asked for, with this notice'
      }
    >
      <p dir="auto" className="my-2 whitespace-pre-wrap font-serif text-body text-ink">
        {reason ?? '(redacted)'}
      </p>
      <p className="text-meta">
        Asked for by <bdi>{askedBy}</bdi>, <Time at={askedAt} show="minute" timeZone={timeZone} />
        {confirmedAt && (
          <>
            ; confirmed by <bdi>{confirmedBy}</bdi>,{' '}
            <Time at={confirmedAt} show="minute" timeZone={timeZone} />
          </>
        )}
      </p>
    </Notice>
  )
}
