import type { Database } from '@/db/client'
import type { ReopenVerdictInput } from '@/domain/correction'
import type { Refusal } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/** Reopens a published verdict as a correction, an update or a typing error. The publication stands until the next one replaces it. */
export async function reopenVerdict(
  db: Database,
  act: Act,
  input: ReopenVerdictInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'reopen', input.claimId, async (tx, { claim, moved }) => {
    const reason = await writeText(tx, input.reason)
    return {
      set: { reopenedAs: input.kind, reopenedReasonId: reason },
      event: { type: 'verdict.reopened', payload: { ...moved, kind: input.kind, reason } },
      outcome: { claimId: claim.id },
    }
  })
}
