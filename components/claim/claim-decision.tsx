import type { ServerAction } from '@/components/form'
import { Section } from '@/components/ui/section'
import type { Stage } from '@/domain/claim'
import { AcceptClaimForm } from './accept-claim-form'
import { DeclineClaimForm } from './decline-claim-form'
import { ReopenDeclinedForm } from './reopen-declined-form'
import { TakeClaimForm } from './take-claim-form'
import { UndoDecisionForm } from './undo-decision-form'

type Command = 'accept' | 'take' | 'decline' | 'reopen' | 'undo'

type Props = {
  claimId: string
  stage: Stage
  /** The reason for checking it that is kept where nobody says another. */
  usual: string | null
  actions: Readonly<Record<Command, ServerAction>>
  /** Why this person may not, by command; null where they may. */
  refusals: Readonly<Record<Command, string | null>>
  /** Why this person may not undo the merging of a claim; null where they may. */
  takingBack: string | null
}

/**
 * Whether the desk checks this claim: accept or take it, decline it, or open a declined one again. Nothing once somebody
 * checks it.
 */
export function ClaimDecision({ claimId, stage, usual, actions, refusals, takingBack }: Props) {
  if (stage === 'declined')
    return (
      <Section title="Open it again" id="decide">
        <div className="grid grid-cols-1 gap-6">
          {!refusals.undo && (
            <UndoDecisionForm action={actions.undo} claimId={claimId} refusal={takingBack} />
          )}
          <ReopenDeclinedForm action={actions.reopen} claimId={claimId} refusal={refusals.reopen} />
        </div>
      </Section>
    )
  if (stage !== 'suggested' && stage !== 'open') return null
  return (
    <Section title={TITLES[stage]} id="decide">
      <div className="grid grid-cols-1 gap-6">
        {stage === 'suggested' && (
          <AcceptClaimForm
            action={actions.accept}
            claimId={claimId}
            refusal={refusals.accept}
            usual={usual}
          />
        )}
        {stage === 'open' && (
          <TakeClaimForm action={actions.take} claimId={claimId} refusal={refusals.take} />
        )}
        <DeclineClaimForm action={actions.decline} claimId={claimId} refusal={refusals.decline} />
        {stage === 'open' && !refusals.undo && <UndoDecisionForm action={actions.undo} claimId={claimId} />}
      </div>
    </Section>
  )
}

const TITLES = {
  suggested: 'Is this one to check?',
  open: 'Who checks it?',
} as const
