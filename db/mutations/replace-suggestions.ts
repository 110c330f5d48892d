import { and, eq, exists, inArray, isNotNull, isNull, not, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { anchorings, appearances, claims, comments } from '@/db/schema'
import { isRefusal } from '@/domain/refusal'
import { type ClaimState, decide } from '@/domain/workflow'
import type { Act } from './desk-transaction'
import type { ChangedClaim, Replaced } from './reanchor-places'
import { recordEvents } from './record-event'

/** A suggestion with which nobody has done anything yet, as the rules see it. */
const UNTOUCHED: ClaimState = {
  ...{ stage: 'suggested', mode: 'published_elsewhere', standing: false, hasRevision: false, ratingId: null },
  ...{ publishedBefore: false, partAuthors: [], withdrawalAskedBy: null, arrival: null },
  ...{ missingForReview: [], missingForApproval: [] },
}

/**
 * Leaves undecided suggestions of the old text behind whose words are not in the new one as they were: it has suggestions of its own there. One
 * that somebody edited, commented on, merged into or once accepted waits in the tray like a claim. Gives the places that need nobody any more.
 */
export async function replaceSuggestions(
  tx: Transaction,
  act: Act,
  next: { readonly number: number; readonly article: { readonly id: string } },
  { changed, kept }: Pick<Replaced, 'changed' | 'kept'>,
): Promise<ChangedClaim[]> {
  const suggested = changed.filter(({ stage }) => stage === 'suggested')
  const untouched = await listUntouched(tx, [...new Set(suggested.map(({ claimId }) => claimId))])
  const replaced = suggested.filter(({ claimId }) => untouched.has(claimId))
  if (replaced.length === 0) return []
  await tx
    .update(anchorings)
    .set({ decision: 'superseded', decidedBy: act.actor.id, decidedAt: sql`clock_timestamp()` })
    .where(
      inArray(
        anchorings.id,
        replaced.map(({ anchoringId }) => anchoringId),
      ),
    )
  const standing = new Set(kept.map(({ claimId }) => claimId))
  const gone = await listUnplaced(
    tx,
    [...untouched].filter((claimId) => !standing.has(claimId)),
  )
  await declineAll(tx, act, next, gone)
  return replaced
}

async function listUntouched(tx: Transaction, claimIds: readonly string[]): Promise<Set<string>> {
  if (claimIds.length === 0) return new Set()
  const commented = tx.select().from(comments).where(eq(comments.claimId, claims.id))
  const given = and(eq(appearances.claimId, claims.id), isNotNull(appearances.mergedFrom))
  const rows = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(
      and(
        ...[inArray(claims.id, [...claimIds]), eq(claims.version, 1), isNull(claims.publicId)],
        ...[not(exists(commented)), not(exists(tx.select().from(appearances).where(given)))],
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

/** Those of the claims that no longer wait for any place. */
async function listUnplaced(tx: Transaction, claimIds: readonly string[]): Promise<string[]> {
  if (claimIds.length === 0) return []
  const waiting = tx
    .select()
    .from(anchorings)
    .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
    .where(and(eq(appearances.claimId, claims.id), isNull(anchorings.decision)))
  const rows = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(and(inArray(claims.id, [...claimIds]), not(exists(waiting))))
  return rows.map(({ id }) => id)
}

/** Declines suggestions past the door for a single claim: what the rules ask is the same of all of them, however many, and readers see none. */
async function declineAll(
  tx: Transaction,
  act: Act,
  { number, article }: { readonly number: number; readonly article: { readonly id: string } },
  claimIds: readonly string[],
): Promise<void> {
  if (claimIds.length === 0) return
  const decision = decide(UNTOUCHED, 'decline', act.actor)
  if (isRefusal(decision)) throw new Error(decision.sentence)
  await tx
    .update(claims)
    .set({ stage: decision.to, stageSince: sql`clock_timestamp()`, declineReason: 'out_of_scope' })
    .where(inArray(claims.id, [...claimIds]))
  await recordEvents(
    tx,
    claimIds.map((claimId) => ({
      place: { actorId: act.actor.id, articleId: article.id, claimId },
      event: { type: 'claim.replaced', payload: { from: 'suggested', to: decision.to, number } },
    })),
  )
}
