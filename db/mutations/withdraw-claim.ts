import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { withdrawals } from '@/db/schema'
import type { ClaimCommandInput } from '@/domain/claim'
import type { AskWithdrawalInput } from '@/domain/correction'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/** Asks for a published claim to be withdrawn; nothing changes for readers until a second editor confirms. */
export async function askWithdrawal(
  db: Database,
  act: Act,
  input: AskWithdrawalInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'ask_withdrawal', input.claimId, async (tx, { claim, moved }) => {
    if (!claim.publicationId) return refuse('nothing_published')
    const reason = await writeText(tx, input.reason)
    const [made] = await tx
      .insert(withdrawals)
      .values({
        claimId: claim.id,
        publicationId: claim.publicationId,
        reasonId: reason,
        askedBy: act.actor.id,
      })
      .returning({ id: withdrawals.id })
    if (!made) throw new Error('The withdrawal was not written.')
    return {
      event: { type: 'withdrawal.asked', payload: { ...moved, withdrawalId: made.id, reason } },
      outcome: { claimId: claim.id },
    }
  })
}

/** Confirms a withdrawal somebody else asked for: the verdict is gone from every surface, the notice stands in its place. */
export async function confirmWithdrawal(
  db: Database,
  act: Act,
  input: ClaimCommandInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'confirm_withdrawal', input.claimId, async (tx, { claim, moved }) => {
    const [asked] = await tx
      .update(withdrawals)
      .set({ confirmedBy: act.actor.id, confirmedAt: sql`clock_timestamp()` })
      .where(
        and(eq(withdrawals.claimId, claim.id), isNull(withdrawals.confirmedAt), isNull(withdrawals.endedAt)),
      )
      .returning({ id: withdrawals.id })
    if (!asked) return refuse('nothing_asked')
    return {
      set: { publicationId: null, reopenedAs: null, reopenedReasonId: null },
      event: { type: 'withdrawal.confirmed', payload: { ...moved, withdrawalId: asked.id } },
      outcome: { claimId: claim.id },
    }
  })
}

/** Takes a withdrawn claim up again, with why; a verdict has to go through review anew before readers see one. */
export async function reinstateClaim(
  db: Database,
  act: Act,
  input: ClaimCommandInput,
): Promise<{ claimId: string } | Refusal> {
  const { reason } = input
  if (!reason)
    return refuse('reason_needed', { fieldErrors: { reason: ['Say why the claim is taken up again.'] } })
  return transition(db, act, 'reinstate', input.claimId, async (tx, { claim, moved }) => {
    const [ended] = await tx
      .update(withdrawals)
      .set({ endedAt: sql`clock_timestamp()` })
      .where(
        and(
          eq(withdrawals.claimId, claim.id),
          isNotNull(withdrawals.confirmedAt),
          isNull(withdrawals.endedAt),
        ),
      )
      .returning({ id: withdrawals.id })
    if (!ended) return refuse('not_found')
    const payload = { ...moved, withdrawalId: ended.id, reason: await writeText(tx, reason) }
    return { event: { type: 'claim.reinstated', payload }, outcome: { claimId: claim.id } }
  })
}
