import { desc, eq, getViewSelectedFields, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableAppearances, readableArticles, readableClaims } from '@/db/reading'

const { text: _text, blocks: _blocks, ground: _ground, ...article } = getViewSelectedFields(readableArticles)

/** An article with a page: what a list shows of it, and how many of its visible claims have a rating there. */
export type ListedArticle = Omit<typeof readableArticles.$inferSelect, 'text' | 'blocks' | 'ground'> & {
  readonly claimCount: number
  readonly ratedCount: number
}

/** Articles whose page is published, the latest page first; `limit` of them after the first `offset`. */
export async function listArticles(db: Database, limit = 100, offset = 0): Promise<ListedArticle[]> {
  const rows = await db
    .select({
      article,
      claimCount: sql<number>`count(distinct ${readableClaims.publicId})::int`,
      ratedCount: sql<number>`count(distinct ${readableClaims.publicId})
        filter (where ${readableClaims.status} = 'rated' and ${readableAppearances.holds})::int`,
    })
    .from(readableArticles)
    .leftJoin(readableAppearances, eq(readableAppearances.articlePublicId, readableArticles.publicId))
    .leftJoin(readableClaims, eq(readableClaims.publicId, readableAppearances.claimPublicId))
    .groupBy(...Object.values(article))
    .orderBy(desc(article.pagePublishedAt), article.publicId)
    .limit(limit)
    .offset(offset)
  return rows.map(({ article: told, ...counts }) => ({ ...told, ...counts }))
}
