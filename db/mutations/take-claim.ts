import type { Database } from '@/db/client'
import type { ClaimCommandInput } from '@/domain/claim'
import type { Refusal } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'

/** Takes an open claim: the actor begins to check it. */
export async function takeClaim(
  db: Database,
  act: Act,
  input: ClaimCommandInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'take', input.claimId, async (_tx, { claim, moved }) => ({
    set: { takenBy: act.actor.id },
    event: { type: 'claim.taken', payload: moved },
    outcome: { claimId: claim.id },
  }))
}
