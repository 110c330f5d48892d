import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { anchorings, appearances, articles, articleVersions, claims, events, users } from '@/db/schema'

/**
 * Whether the verdict holds at the place because an editor said so of it, or of the place in a version before whose words were the same or
 * changed, and not because it was published for it: what was said of an earlier publication is over.
 */
export const saidStillHolds = sql<boolean>`${appearances.confirmedAt} is not null and exists (
  with recursive earlier as (
    select ${appearances.id} as id
    union all
    select g.appearance_id from earlier e join ${anchorings} g on g.placed_id = e.id)
  select from earlier join ${events} said on said.payload ->> 'appearanceId' = earlier.id::text
  where said.claim_id = ${appearances.claimId} and said.payload ->> 'holds' = 'true'
    and (said.type = 'claim.still_holds' or (said.type = 'claim.placed' and said.payload ->> 'quote' = 'changed'))
    and not exists (select from ${events} p where p.claim_id = said.claim_id and p.sequence > said.sequence
      and p.type in ('verdict.published', 'verdict.published_unreviewed')))`

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
