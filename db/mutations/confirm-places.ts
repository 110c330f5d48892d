import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { anchorings, appearances, reviews } from '@/db/schema'
import type { Act } from './desk-transaction'

/**
 * Confirms a verdict that is being published for the places the claim stands at. What was merged into the claim after the approval of `reviewId`
 * brought places that the second person never saw: those are not confirmed, however often a new version has taken them over since, and also
 * where somebody said that the verdict before this one holds there.
 */
export async function confirmPlaces(
  tx: Transaction,
  act: Act,
  claimId: string,
  reviewId: string | null,
): Promise<void> {
  const stoodAtApproval = sql`exists (
    with recursive earlier as (
      select ${appearances.id} as id, ${appearances.createdAt} as created_at
      union all
      select p.id, p.created_at from earlier e join ${anchorings} g on g.placed_id = e.id join public.appearances p on p.id = g.appearance_id)
    select from earlier e join ${reviews} r on r.id = ${reviewId} where e.created_at < r.created_at)`
  const seen = reviewId ? sql`${appearances.mergedFrom} is null or ${stoodAtApproval}` : sql`true`
  await tx
    .update(appearances)
    .set({
      confirmedAt: sql`case when ${seen} then clock_timestamp() end`,
      confirmedBy: sql`case when ${seen} then ${act.actor.id}::uuid end`,
    })
    .where(and(eq(appearances.claimId, claimId), isNull(appearances.removedAt)))
}
