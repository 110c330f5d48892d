import { Time } from '@/components/ui/time'
import { Unbroken } from '@/components/ui/unbroken'
import { StatusBadge } from '@/components/verdict/status-badge'
import type { Attribution } from '@/domain/claim'
import type { VerificationStatus } from '@/domain/verification-status'
import { ClaimantLine } from './claimant-line'

/** A claim as a list of readers shows it. */
export type ListedCheck = {
  readonly href: string
  readonly statement: string
  readonly language: string
  readonly attribution: Attribution
  readonly claimantName: string | null
  readonly status: VerificationStatus
  readonly conclusion: string | null
  readonly publishedAt: string | null
}

const LOOK = {
  lead: {
    statement: 'text-pretty text-display',
    conclusion: 'text-h3 leading-snug',
    badge: 'large',
    gap: 'mt-5',
  },
  listed: { statement: 'text-h3', conclusion: 'text-body', badge: 'medium', gap: 'mt-2' },
} as const

type Props = { check: ListedCheck; look?: keyof typeof LOOK; timeZone: string; level?: 2 | 3 }

/** A published check: whose claim, the claim, its rating and the conclusion; the words of the claim lead to all the rest. */
export function CheckEntry({ check, look = 'listed', timeZone, level = 3 }: Props) {
  const Headline = `h${level}` as const
  const { statement, conclusion, badge, gap } = LOOK[look]
  return (
    <article>
      <p className="text-meta text-ink-2">
        <ClaimantLine attribution={check.attribution} name={check.claimantName} />
      </p>
      <Headline lang={check.language} dir="auto" className={`mt-1 tracking-[-0.01em] ${statement}`}>
        <a href={check.href} className="link-plain">
          <Unbroken text={check.statement} />
        </a>
      </Headline>
      <p className={gap}>
        <StatusBadge status={check.status} size={badge} />
      </p>
      {check.conclusion && (
        <p dir="auto" className={`measure mt-2 font-serif text-ink-2 ${conclusion}`}>
          {check.conclusion}
        </p>
      )}
      {check.publishedAt && (
        <p className="mt-2 text-meta text-ink-3">
          <Time at={check.publishedAt} timeZone={timeZone} />
        </p>
      )}
    </article>
  )
}
