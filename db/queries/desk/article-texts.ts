import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { articles, articleVersions, events, sentences } from '@/db/schema'
import { readPayload } from '@/domain/event'
import type { Suggester } from '@/domain/extraction/suggester'
import { type Span, span } from '@/domain/position'

/** Whether a version of some article has exactly the text of this SHA-256. */
export async function isTextKnown(db: Database, digest: string): Promise<boolean> {
  return (await db.$count(articleVersions, eq(articleVersions.digest, digest))) > 0
}

/** The latest text of an article with its sentences, and its language; null where there is no such article. */
export async function findLatestText(
  db: Database,
  articleId: string,
): Promise<{ text: string; language: string; sentences: readonly Span[] } | null> {
  const [latest] = await db
    .select({ id: articleVersions.id, text: articleVersions.text, language: articles.language })
    .from(articleVersions)
    .innerJoin(articles, and(eq(articles.id, articleVersions.articleId), isNull(articles.removedAt)))
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(desc(articleVersions.number))
    .limit(1)
  if (!latest) return null
  const rows = await db
    .select({ start: sentences.start, end: sentences.end })
    .from(sentences)
    .where(eq(sentences.versionId, latest.id))
    .orderBy(asc(sentences.number))
  return { ...latest, sentences: rows.map(({ start, end }) => span(start, end)) }
}

/** Who suggested the claims of a version, as its history tells; null where that was not kept. */
export async function findSuggester(
  db: Database,
  articleId: string,
  versionId: string,
): Promise<Suggester | null> {
  const [event] = await db
    .select({ type: events.type, version: events.schemaVersion, payload: events.payload })
    .from(events)
    .where(
      and(
        ...[
          eq(events.articleId, articleId),
          inArray(events.type, ['article.imported', 'article.version_added']),
        ],
        sql`${events.payload} ->> 'versionId' = ${versionId}`,
      ),
    )
    .orderBy(asc(events.sequence))
    .limit(1)
  if (!event) return null
  const { type, version, payload } = event
  const told =
    type === 'article.imported'
      ? readPayload('article.imported', version, payload)
      : readPayload('article.version_added', version, payload)
  return told && 'suggester' in told ? told.suggester : null
}
