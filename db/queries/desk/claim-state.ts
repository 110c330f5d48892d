import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { claims, events, verdictAuthors, withdrawals } from '@/db/schema'
import type { Actor } from '@/domain/permissions'
import { missingForApproval, missingForReview } from '@/domain/requirements'
import type { Arrival, ClaimState } from '@/domain/workflow'
import { listCaptureWords } from './captures'
import { findLatestRevision, findSourceFacts } from './verdict-facts'

/** The row of a claim. */
export type ClaimRow = typeof claims.$inferSelect

/**
 * A claim as the rules of the workflow see it, for `decide()`; null where there is none. `lock` holds its row until the transaction ends.
 * What is missing for approval is counted for this actor, who may have seen restricted evidence or not.
 */
export async function findClaimState(
  db: Database | Transaction,
  claimId: string,
  actor: Actor,
  { lock }: { lock: boolean },
): Promise<{ claim: ClaimRow; state: ClaimState } | null> {
  const asked = db.select().from(claims).where(eq(claims.id, claimId))
  const [claim] = lock ? await asked.for('update') : await asked
  if (!claim) return null
  const authors = await db
    .select({ userId: verdictAuthors.userId })
    .from(verdictAuthors)
    .where(and(eq(verdictAuthors.claimId, claimId), eq(verdictAuthors.series, claim.series)))
  const [asking] = await db
    .select({ askedBy: withdrawals.askedBy })
    .from(withdrawals)
    .where(
      and(eq(withdrawals.claimId, claimId), isNull(withdrawals.confirmedAt), isNull(withdrawals.endedAt)),
    )
  const revision = await findLatestRevision(db, claimId)
  const { counted, waiver } = await findSourceFacts(db, claimId)
  const state: ClaimState = {
    stage: claim.stage,
    mode: claim.mode,
    standing: claim.publicationId !== null,
    hasRevision: revision !== null,
    ratingId: revision?.ratingId ?? null,
    publishedBefore: claim.series > 1,
    partAuthors: authors.map((a) => a.userId),
    withdrawalAskedBy: asking?.askedBy ?? null,
    arrival: await findArrival(db, claimId),
    missingForReview: missingForReview(
      revision,
      counted,
      waiver !== null,
      await listCaptureWords(db, claimId),
    ),
    missingForApproval: missingForApproval(revision, counted, waiver !== null, actor.id),
  }
  return { claim, state }
}

/** What the claim's history says of its last move; null while it stands where it began. */
async function findArrival(db: Database | Transaction, claimId: string): Promise<Arrival | null> {
  const [move] = await db.execute<Arrival>(sql`
    select e.payload ->> 'from' as "from", e.actor_id as "by",
      not exists (select from ${events} later where later.claim_id = e.claim_id and later.sequence > e.sequence) as "quiet"
    from ${events} e where e.claim_id = ${claimId} and e.payload ->> 'from' <> e.payload ->> 'to'
    order by e.sequence desc limit 1`)
  return move ?? null
}
