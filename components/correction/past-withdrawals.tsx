import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'

type Props = {
  withdrawals: readonly {
    readonly at: Date | string
    readonly reason: string | null
    readonly endedAt: Date | string | null
  }[]
  timeZone: string
}

/** Verdicts on this claim that were taken back before the one that stands, each with its notice. */
export function PastWithdrawals({ withdrawals, timeZone }: Props) {
  return (
    <div className="grid grid-cols-1 gap-3">
      {withdrawals.map(({ at, reason, endedAt }) => (
        <Notice
          key={String(at)}
          tone="correction"
          title={
            <>
              We withdrew an earlier verdict, <Time at={at} timeZone={timeZone} />
            </>
          }
        >
          {reason && (
            <p dir="auto" className="measure mt-1.5 font-serif text-body text-ink">
              {reason}
            </p>
          )}
          {endedAt && (
            <p className="mt-1.5">
              Checked anew since <Time at={endedAt} timeZone={timeZone} />.
            </p>
          )}
        </Notice>
      ))}
    </div>
  )
}
