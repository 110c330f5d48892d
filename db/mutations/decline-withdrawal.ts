import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { withdrawals } from '@/db/schema'
import type { ClaimCommandInput } from '@/domain/claim'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/** Ends an asking for withdrawal that nobody has confirmed, with why: the verdict stands on as it did. */
export async function declineWithdrawal(
  db: Database,
  act: Act,
  input: ClaimCommandInput,
): Promise<{ claimId: string } | Refusal> {
  const { reason } = input
  if (!reason) return refuse('reason_needed', { fieldErrors: { reason: ['Say why the verdict stands on.'] } })
  return transition(db, act, 'decline_withdrawal', input.claimId, async (tx, { claim, moved }) => {
    const [ended] = await tx
      .update(withdrawals)
      .set({ endedAt: sql`clock_timestamp()` })
      .where(
        and(eq(withdrawals.claimId, claim.id), isNull(withdrawals.confirmedAt), isNull(withdrawals.endedAt)),
      )
      .returning({ id: withdrawals.id })
    if (!ended) return refuse('nothing_asked')
    const payload = { ...moved, withdrawalId: ended.id, reason: await writeText(tx, reason) }
    return { event: { type: 'withdrawal.declined', payload }, outcome: { claimId: claim.id } }
  })
}
