import { and, asc, eq, getViewSelectedFields, isNotNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableAppearances } from '@/db/reading'
import { type Span, span } from '@/domain/position'

const { articlePublicId, claimPublicId, start, end, quote } = getViewSelectedFields(readableAppearances)

/** The words of a claim at one of its places on an article's published page. */
export type PlacedQuote = Span & { readonly claimPublicId: string; readonly quote: string }

/** The places of readable claims on an article's published page with their words, in the text's order. */
export async function listPlacedQuotes(db: Database, articleId: string): Promise<PlacedQuote[]> {
  const rows = await db
    .select({ claimPublicId, start, end, quote })
    .from(readableAppearances)
    .where(and(eq(articlePublicId, articleId), isNotNull(start)))
    .orderBy(asc(start), asc(end), asc(claimPublicId))
  return rows.flatMap(({ start, end, ...row }) =>
    start === null || end === null ? [] : [{ ...row, ...span(start, end) }],
  )
}
