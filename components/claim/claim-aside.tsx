import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Person } from '@/components/ui/person'
import { Panel } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { StatusBadge } from '@/components/verdict/status-badge'
import { StatusChange } from '@/components/verdict/status-change'
import { DECLINE_REASON_WORDS, type DeclineReason, type Stage } from '@/domain/claim'
import { CORRECTION_WORDS, type CorrectionKind } from '@/domain/correction'
import type { VerificationStatus } from '@/domain/verification-status'
import { type NextStep, NextSteps } from './next-steps'
import { StageSteps } from './stage-steps'

/** What stands beside a claim on the desk. */
export type ClaimBeside = {
  readonly id: string
  readonly stage: Stage
  readonly stageSince: Date
  readonly createdAt: Date
  readonly createdBy: string
  readonly takenBy: string | null
  readonly selectionReason: string | null
  readonly declineReason: DeclineReason | null
  readonly kept: { readonly id: string; readonly statement: string } | null
  readonly reopenedAs: CorrectionKind | null
  readonly reopenedReason: string | null
}

type Props = {
  claim: ClaimBeside
  status: VerificationStatus | null
  address: string | null
  next: readonly NextStep[]
  timeZone: string
}

/** Beside a claim: where it is in the work, what readers are told, whose it is, and what comes next. */
export function ClaimAside({ claim, status, address, next, timeZone }: Props) {
  return (
    <div className="grid grid-cols-1 gap-6">
      <Panel title="Where it is">
        <StageSteps stage={claim.stage} size="medium" />
        <p className="mt-1 text-meta text-ink-2">
          since <Time at={claim.stageSince} show="minute" timeZone={timeZone} />
        </p>
        <div className="mt-4">
          <Facts facts={factsOf(claim, timeZone)} />
        </div>
      </Panel>
      <Panel title="What readers are told">
        {status ? <StatusBadge status={status} /> : <p className="text-ink-2">{unseen(claim.stage)}</p>}
        {status && (
          <div className="mt-3 empty:hidden">
            <StatusChange status={status} />
          </div>
        )}
        {status && address && (
          <p className="mt-3">
            <a href={address} className="link">
              As readers see it
            </a>
          </p>
        )}
      </Panel>
      <NextSteps claimId={claim.id} steps={next} />
    </div>
  )
}

function unseen(stage: Stage): string {
  if (stage === 'suggested') return 'Nothing: a suggestion is for the desk alone.'
  if (stage === 'declined') return 'Nothing: the claim was declined.'
  return 'Nothing yet: it stands on no published page.'
}

function factsOf(claim: ClaimBeside, timeZone: string): { term: string; detail: ReactNode }[] {
  const facts: { term: string; detail: ReactNode }[] = [
    { term: 'Taken by', detail: claim.takenBy ? <Person name={claim.takenBy} /> : 'Nobody yet' },
  ]
  if (claim.selectionReason) facts.push({ term: 'Why checked', detail: claim.selectionReason })
  if (claim.declineReason)
    facts.push({ term: 'Declined as', detail: DECLINE_REASON_WORDS[claim.declineReason] })
  if (claim.kept)
    facts.push({
      term: 'Kept claim',
      detail: (
        <a href={`/desk/claims/${claim.kept.id}`} className="link" dir="auto">
          {claim.kept.statement}
        </a>
      ),
    })
  if (claim.reopenedAs)
    facts.push({
      term: 'Reopened',
      detail: `${CORRECTION_WORDS[claim.reopenedAs].word}: ${claim.reopenedReason ?? 'the reason was redacted'}`,
    })
  facts.push({
    term: 'Recorded',
    detail: (
      <>
        <Time at={claim.createdAt} timeZone={timeZone} /> by <bdi>{claim.createdBy}</bdi>
      </>
    ),
  })
  return facts
}
