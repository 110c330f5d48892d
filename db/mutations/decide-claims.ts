import type { Database, Transaction } from '@/db/client'
import type { DecideClaimsInput } from '@/domain/claim'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { acceptClaim } from './accept-claim'
import { declineClaim } from './decline-claim'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvents, type Told } from './record-event'
import { lockClaims } from './settle-coverage'

/** The claims that were decided, and how, and those that were not, each with the sentence why. */
export type DecidedClaims = {
  decision: DecideClaimsInput['decision']
  into: string | null
  done: string[]
  not: { claimId: string; sentence: string }[]
}

/**
 * Accepts or declines several suggestions, or merges them into one claim, in one step, each by its own rules and with its own event: one that is
 * refused keeps none of the others back. Where every one is refused, so is the whole. The events are appended together at the end, so that
 * nobody else's change waits for the whole step.
 */
export async function decideClaims(
  db: Database,
  act: Act,
  input: Omit<DecideClaimsInput, 'number'>,
): Promise<DecidedClaims | Refusal> {
  const denied = may(act.actor, input.decision === 'accept' ? 'accept' : 'decline')
  if (denied) return denied
  return deskTransaction(db, act, 'decide_claims', async (tx) => {
    await lockClaims(tx, input.into ? [...input.claimIds, input.into] : input.claimIds)
    const { decision, into } = input
    const decided: DecidedClaims = { decision, into, done: [], not: [] }
    const told: Told[] = []
    for (const claimId of input.claimIds.toSorted()) {
      const own: Told[] = []
      const answer = await decideOne(tx, { actor: act.actor, told: own }, claimId, input)
      if (isRefusal(answer)) {
        decided.not.push({ claimId, sentence: answer.sentence })
        continue
      }
      decided.done.push(claimId)
      told.push(...own)
    }
    if (told.length > 0) await recordEvents(tx, told)
    const [first] = decided.not
    if (decided.done.length > 0 || !first) return decided
    return refuse('requirements_missing', { sentence: `None of them could be decided. ${first.sentence}` })
  })
}

function decideOne(
  tx: Transaction,
  act: Act,
  claimId: string,
  { decision, selectionReason, reason, into }: Omit<DecideClaimsInput, 'number'>,
) {
  if (decision === 'accept') return acceptClaim(tx, act, { claimId, selectionReason })
  const why =
    decision === 'merge'
      ? ({ reason: 'duplicate', duplicateOf: into } as const)
      : { reason: reason ?? ('not_checkable' as const), duplicateOf: null }
  return declineClaim(tx, act, { claimId, ...why, note: null })
}
