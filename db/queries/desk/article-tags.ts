import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { articleTag, claimTag, PUBLICATION_TAG } from '@/db/page-cache/protocol.mjs'
import { appearances, articleVersions, claims } from '@/db/schema'

/** Tags of every reader page on which a change of this article's page may be seen: its own, its claims', and the lists. */
export async function listArticleTags(
  tx: Transaction,
  article: { readonly id: string; readonly publicId: string },
): Promise<string[]> {
  const placed = await tx
    .selectDistinct({ publicId: claims.publicId })
    .from(claims)
    .innerJoin(appearances, eq(appearances.claimId, claims.id))
    .innerJoin(articleVersions, eq(articleVersions.id, appearances.versionId))
    .where(and(eq(articleVersions.articleId, article.id), isNotNull(claims.publicId)))
  const tags = placed.flatMap((claim) => (claim.publicId ? [claimTag(claim.publicId)] : []))
  return [articleTag(article.publicId), PUBLICATION_TAG, ...tags]
}
