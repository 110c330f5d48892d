import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { StatusBadge } from '@/components/verdict/status-badge'
import type { VerificationStatus } from '@/domain/verification-status'

type Props = {
  status: VerificationStatus
  withdrawal: { readonly at: Date; readonly reason: string | null } | null
  timeZone: string
}

/** What stands on a claim's page where no verdict does: that it is not or being checked, or the notice of its withdrawal. */
export function Unrated({ status, withdrawal, timeZone }: Props) {
  return (
    <section aria-label="Status" className="mt-8 max-w-[46rem] border-t border-ink pt-5">
      <StatusBadge status={status} size="large" />
      {withdrawal ? (
        <div className="mt-4">
          <Notice
            tone="correction"
            title={
              <>
                We withdrew our verdict on this claim on <Time at={withdrawal.at} timeZone={timeZone} />
              </>
            }
          >
            {withdrawal.reason && (
              <p dir="auto" className="measure mt-1.5 font-serif text-body text-ink">
                {withdrawal.reason}
              </p>
            )}
            {status.kind !== 'withdrawn' && (
              <p className="mt-1.5">
                It is being checked anew. A verdict stands here again once a second person has approved it.
              </p>
            )}
          </Notice>
        </div>
      ) : (
        <p className="measure mt-3 text-body text-ink-2">{SENTENCES[status.kind]}</p>
      )}
    </section>
  )
}

const SENTENCES: Readonly<Record<VerificationStatus['kind'], string>> = {
  not_checked:
    'We have noted this claim and not begun to check it. It says nothing about whether it is true.',
  being_checked: 'We are checking this claim. Our verdict stands here once a second person has approved it.',
  withdrawn: 'We withdrew our verdict on this claim.',
  rated: '',
}
