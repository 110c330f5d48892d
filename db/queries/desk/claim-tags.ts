import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { articleTag, claimTag, PUBLICATION_TAG } from '@/db/page-cache/protocol.mjs'
import { appearances, articles, claims } from '@/db/schema'

/** Tags of every reader page on which a change of this claim may be seen: its own, its articles', and the lists. */
export async function listClaimTags(tx: Transaction, claimId: string): Promise<string[]> {
  const [claim] = await tx.select({ publicId: claims.publicId }).from(claims).where(eq(claims.id, claimId))
  const placed = await tx
    .selectDistinct({ publicId: articles.publicId })
    .from(appearances)
    .innerJoin(
      articles,
      and(eq(articles.publishedVersionId, appearances.versionId), isNotNull(articles.publishedVersionId)),
    )
    .where(eq(appearances.claimId, claimId))
  if (!claim?.publicId) return []
  return [claimTag(claim.publicId), PUBLICATION_TAG, ...placed.map((a) => articleTag(a.publicId))]
}
