import { and, desc, eq, gt, inArray, isNull, notExists, type SQLWrapper } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { anchorings, appearances, articleVersions, reviews } from '@/db/schema'

const placed = alias(appearances, 'placed')

/**
 * The latest version in which the words of each of these claims changed since its verdict was last approved, and of which no editor has said that
 * it still holds for them; claims of which none did are left out.
 */
export async function listTextChanges(db: Database, claimIds: readonly string[] | SQLWrapper) {
  const approvedSince = db
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        ...[eq(reviews.claimId, appearances.claimId), eq(reviews.decision, 'approved')],
        gt(reviews.createdAt, anchorings.createdAt),
      ),
    )
  return db
    .selectDistinctOn([appearances.claimId], {
      claimId: appearances.claimId,
      articleId: articleVersions.articleId,
      number: articleVersions.number,
    })
    .from(anchorings)
    .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
    .innerJoin(articleVersions, eq(articleVersions.id, anchorings.versionId))
    .leftJoin(placed, eq(placed.id, anchorings.placedId))
    .where(
      and(
        ...[inArray(appearances.claimId, claimIds), eq(anchorings.quote, 'changed')],
        ...[notExists(approvedSince), isNull(placed.confirmedAt)],
      ),
    )
    .orderBy(appearances.claimId, desc(anchorings.createdAt))
}
