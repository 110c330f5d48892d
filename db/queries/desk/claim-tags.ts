import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { articleTag, claimTag, PUBLICATION_TAG } from '@/db/page-cache/protocol.mjs'
import { appearances, articles, claims } from '@/db/schema'

/** Tags of every reader page on which a change of this claim may be seen: its own, its articles', and the lists. */
export async function listClaimTags(tx: Transaction, claimId: string): Promise<string[]> {
  const placed = await tx
    .selectDistinct({ claim: claims.publicId, article: articles.publicId })
    .from(claims)
    .leftJoin(appearances, eq(appearances.claimId, claims.id))
    .leftJoin(articles, eq(articles.publishedVersionId, appearances.versionId))
    .where(eq(claims.id, claimId))
  const known = placed[0]?.claim
  if (!known) return []
  return [
    claimTag(known),
    PUBLICATION_TAG,
    ...placed.flatMap(({ article }) => (article ? [articleTag(article)] : [])),
  ]
}
