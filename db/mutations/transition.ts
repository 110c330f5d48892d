import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { type ClaimRow, findClaimState } from '@/db/queries/desk/claim-state'
import { findShownToReaders } from '@/db/queries/desk/shown-to-readers'
import { claims } from '@/db/schema'
import type { NewEvent } from '@/domain/event'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { type ClaimCommand, type ClaimState, decide } from '@/domain/workflow'
import { type Act, deskTransaction, type Outcome } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { tellOfClaim } from './tell-of-claim'

/** What a command changes beside the stage: columns of the claim, the event, and what the caller is given. */
export type Change<T extends Outcome> = {
  readonly set?: Partial<typeof claims.$inferInsert>
  readonly event: NewEvent
  readonly outcome: T
}

/** The claim as locked, the stages before and after, and the facts the rules were asked with. */
export type Held = {
  readonly claim: ClaimRow
  readonly state: ClaimState
  readonly moved: { readonly from: ClaimRow['stage']; readonly to: ClaimRow['stage'] }
}

/**
 * The single door for a claim: locks its row, asks `decide()`, lets `write` change what belongs to the command, moves the stage, says which
 * reader pages are old (none by work that readers cannot see), and appends the event last. Everything or, after a refusal, nothing.
 */
export async function transition<T extends Outcome>(
  db: Database,
  act: Act,
  command: ClaimCommand,
  claimId: string,
  write: (tx: Transaction, held: Held) => Promise<Change<T> | Refusal>,
): Promise<T | Refusal> {
  return deskTransaction(db, act, command, async (tx) => {
    const found = await findClaimState(tx, claimId, act.actor, { lock: true })
    if (!found) return refuse('not_found')
    const { claim, state } = found
    const decision = decide(state, command, act.actor)
    if (isRefusal(decision)) return decision
    const before = await findShownToReaders(tx, claimId)
    const moved = { from: claim.stage, to: decision.to }
    const change = await write(tx, { claim, state, moved })
    if (isRefusal(change)) return change
    const stage =
      decision.to === claim.stage ? {} : { stage: decision.to, stageSince: sql`clock_timestamp()` }
    if (change.set || decision.to !== claim.stage)
      await tx
        .update(claims)
        .set({ ...change.set, ...stage })
        .where(eq(claims.id, claimId))
    const after = await findShownToReaders(tx, claimId)
    if (after.hash !== before.hash) await raiseTags(tx, [...before.tags, ...after.tags])
    await tellOfClaim(tx, act, claim, change.event)
    return change.outcome
  })
}
