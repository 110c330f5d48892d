import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { claims } from '@/db/schema'
import type { UndoDecisionInput } from '@/domain/claim'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { takePlacesBack } from './merge-places'
import { settleCoverage } from './settle-coverage'
import { transition } from './transition'

/**
 * Makes an accepted or declined suggestion a suggestion again; its sentences are open until it is decided anew, and a merged one takes its places back. A public address it was given
 * stays its own for when it is accepted again, and leads nowhere until then.
 */
export async function undoDecision(
  db: Database,
  act: Act,
  { claimId }: UndoDecisionInput,
): Promise<{ claimId: string } | Refusal> {
  return deskTransaction(db, act, 'undo_decision', async (tx) => {
    const [claim] = await tx.select({ stage: claims.stage }).from(claims).where(eq(claims.id, claimId))
    if (!claim) return refuse('not_found')
    const command = claim.stage === 'declined' ? 'undo_decline' : 'undo_accept'
    return transition(tx, { actor: act.actor }, command, claimId, async (_, { claim, moved }) => {
      const denied = claim.duplicateOf ? await takePlacesBack(tx, act, claim) : null
      if (denied) return denied
      await settleCoverage(tx, act.actor.id, claimId, 'suggested')
      const undone = { declineReason: null, duplicateOf: null, selectionReasonId: null }
      return {
        set: { ...undone, acceptedAt: null, acceptedBy: null },
        event: { type: 'claim.suggested_again', payload: moved },
        outcome: { claimId },
      }
    })
  })
}
