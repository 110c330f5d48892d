import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { appearances, articles, articleVersions, claims, events, users } from '@/db/schema'

/** Whether an editor said of the place itself, and not by publishing, that the verdict holds there. */
export const saidStillHolds = sql<boolean>`${appearances.confirmedAt} is not null and exists (
  select from ${events} e where e.claim_id = ${appearances.claimId} and e.type = 'claim.still_holds'
    and e.payload ->> 'appearanceId' = ${appearances.id}::text)`

/** Where a claim stands, in the order it was recorded: a span of an article's version, or a place told in words (`article` is null). */
export async function listAppearances(db: Database, claimId: string) {
  return db
    .select({
      id: appearances.id,
      start: appearances.start,
      end: appearances.end,
      quote: appearances.quote,
      prefix: appearances.prefix,
      suffix: appearances.suffix,
      quoteLanguage: appearances.quoteLanguage,
      translation: appearances.translation,
      translatedBy: appearances.translatedBy,
      saidWhere: appearances.saidWhere,
      saidAddress: appearances.saidAddress,
      confirmedAt: appearances.confirmedAt,
      confirmedBy: users.name,
      published: sql<boolean>`${claims.publicationId} is not null`,
      saidSince: saidStillHolds,
      versionNumber: articleVersions.number,
      article: {
        id: articles.id,
        title: articles.title,
        publisher: articles.publisher,
        publishedOn: articles.publishedOn,
      },
    })
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .leftJoin(articleVersions, eq(articleVersions.id, appearances.versionId))
    .leftJoin(articles, eq(articles.id, articleVersions.articleId))
    .leftJoin(users, eq(users.id, appearances.confirmedBy))
    .where(and(eq(appearances.claimId, claimId), isNull(appearances.removedAt)))
    .orderBy(asc(appearances.createdAt), asc(appearances.id))
}
