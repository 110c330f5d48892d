import type { Database } from '@/db/client'
import type { DecideClaimsInput } from '@/domain/claim'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { acceptClaim } from './accept-claim'
import { declineClaim } from './decline-claim'
import { type Act, deskTransaction } from './desk-transaction'
import { lockClaims } from './settle-coverage'

/** The claims that were decided, and how, and those that were not, each with the sentence why. */
export type DecidedClaims = {
  decision: DecideClaimsInput['decision']
  done: string[]
  not: { claimId: string; sentence: string }[]
}

/**
 * Accepts or declines several suggestions in one step, each by its own rules and with its own event: one that is refused keeps none of the
 * others back. Where every one is refused, so is the whole.
 */
export async function decideClaims(
  db: Database,
  act: Act,
  { claimIds, decision, reason }: Omit<DecideClaimsInput, 'number'>,
): Promise<DecidedClaims | Refusal> {
  const denied = may(act.actor, decision)
  if (denied) return denied
  return deskTransaction(db, act, 'decide_claims', async (tx) => {
    await lockClaims(tx, claimIds)
    const { actor } = act
    const decided: DecidedClaims = { decision, done: [], not: [] }
    for (const claimId of claimIds.toSorted()) {
      const answer =
        decision === 'accept'
          ? await acceptClaim(tx, { actor }, { claimId, selectionReason: null })
          : await declineClaim(
              tx,
              { actor },
              { claimId, reason: reason ?? 'not_checkable', duplicateOf: null, note: null },
            )
      if (isRefusal(answer)) decided.not.push({ claimId, sentence: answer.sentence })
      else decided.done.push(claimId)
    }
    const [first] = decided.not
    if (decided.done.length > 0 || !first) return decided
    return refuse('requirements_missing', { sentence: `None of them could be decided. ${first.sentence}` })
  })
}
