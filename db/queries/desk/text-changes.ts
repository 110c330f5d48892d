import { and, desc, eq, gt, inArray, notExists, type SQLWrapper } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { anchorings, appearances, articleVersions, reviews } from '@/db/schema'

/** The latest version in which the words of each of these claims changed since its verdict was last approved; those of which none did are left out. */
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
    .where(
      and(inArray(appearances.claimId, claimIds), eq(anchorings.quote, 'changed'), notExists(approvedSince)),
    )
    .orderBy(appearances.claimId, desc(anchorings.createdAt))
}
