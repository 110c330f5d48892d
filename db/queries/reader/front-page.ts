import { getViewSelectedFields, type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableArticles, readableClaims, readableCorrections, readableDesk } from '@/db/reading'
import { RATING_IDS, type RatingId } from '@/domain/rating'
import type { VerificationStatus } from '@/domain/verification-status'
import { jsonList, type ListedRow } from './json-list'
import { knownRating, statusOf } from './status'

const claim = getViewSelectedFields(readableClaims)
const change = getViewSelectedFields(readableCorrections)
const article = getViewSelectedFields(readableArticles)
const checked = {
  ...{ publicId: claim.publicId, words: claim.words, statement: claim.statement, language: claim.language },
  ...{ attribution: claim.attribution, claimantName: claim.claimantName, conclusion: claim.conclusion },
  ...{ status: claim.status, ratingId: claim.ratingId, ratingWord: claim.ratingWord },
  ...{ changeKind: claim.changeKind, oldRatingWord: claim.oldRatingWord, publishedAt: claim.publishedAt },
}
const changed = {
  ...{ publicId: claim.publicId, words: claim.words, statement: claim.statement, language: claim.language },
  ...{ kind: change.kind, at: change.at, note: change.note },
  ...{ oldRatingId: change.oldRatingId, oldRatingWord: change.oldRatingWord },
  ...{ newRatingId: change.newRatingId, newRatingWord: change.newRatingWord },
}
const listed = {
  ...{ publicId: article.publicId, words: article.words, title: article.title, language: article.language },
  ...{ publisher: article.publisher, publishedOn: article.publishedOn },
}

/** A claim as lists show it; conclusion and day stand only beside a rating. Moments are ISO strings. */
export type Check = Pick<
  ListedRow<typeof checked>,
  | 'publicId'
  | 'words'
  | 'statement'
  | 'language'
  | 'attribution'
  | 'claimantName'
  | 'conclusion'
  | 'publishedAt'
> & { readonly status: VerificationStatus }

/** How many standing verdicts carry a rating, in the word it was last published with. */
export type RatingCount = { readonly rating: RatingId; readonly word: string; readonly count: number }

/** The first page: the latest of everything that readers may know of. */
export type FrontPage = {
  readonly checks: readonly Check[]
  readonly pending: readonly Check[]
  /** In the order of the scale; a rating that nothing carries is left out. */
  readonly ratings: readonly RatingCount[]
  readonly changes: readonly (Omit<ListedRow<typeof changed>, 'oldRatingId' | 'newRatingId'> & {
    readonly oldRatingId: RatingId
    readonly newRatingId: RatingId
  })[]
  readonly articles: readonly ListedRow<typeof listed>[]
}

/** How many of each the first page shows. */
export type FrontCounts = Readonly<Record<'checks' | 'pending' | 'changes' | 'articles', number>>

const latestChecks = (n: number) => sql`(select * from ${readableClaims} where status = 'rated'
  order by published_at desc, public_id limit ${n}) claims`
const firstPending = (
  n: number,
) => sql`(select * from ${readableClaims} where status in ('being_checked', 'not_checked')
  order by status, public_id limit ${n}) claims`
const latestChanges = (n: number) => sql`(select * from ${readableCorrections}
  order by at desc, publication_number desc, claim_public_id limit ${n}) corrections
  join ${readableClaims} on ${claim.publicId} = ${change.claimPublicId}`
const latestArticles = (n: number) => sql`(select * from ${readableArticles}
  order by page_published_at desc, public_id limit ${n}) articles`
const countedRatings: SQL<RatingCount[]> = sql`(
  select coalesce(jsonb_agg(to_jsonb(counted)), '[]'::jsonb) from (
    select rating_id as rating, (array_agg(rating_word order by published_at desc))[1] as word, count(*)::int as count
    from ${readableClaims} where status = 'rated' group by rating_id) counted)`

/** The first page, read in one statement. The order of claims without a verdict tells nothing of the work. */
export async function findFrontPage(
  db: Database,
  shown: FrontCounts = { checks: 9, pending: 8, changes: 3, articles: 4 },
): Promise<FrontPage> {
  const [row] = await db
    .select({
      checks: jsonList(
        checked,
        latestChecks(shown.checks),
        sql`${claim.publishedAt} desc, ${claim.publicId}`,
      ),
      pending: jsonList(checked, firstPending(shown.pending), sql`${claim.status}, ${claim.publicId}`),
      ratings: countedRatings,
      changes: jsonList(
        changed,
        latestChanges(shown.changes),
        sql`${change.at} desc, ${change.publicationNumber} desc, ${change.claimPublicId}`,
      ),
      articles: jsonList(
        listed,
        latestArticles(shown.articles),
        sql`${article.pagePublishedAt} desc, ${article.publicId}`,
      ),
    })
    .from(readableDesk)
  if (!row) throw new Error('The settings of the desk are missing: the database is not migrated.')
  return {
    checks: row.checks.map(asCheck),
    pending: row.pending.map(asCheck),
    ratings: RATING_IDS.flatMap((id) => row.ratings.find(({ rating }) => rating === id) ?? []),
    changes: row.changes.map((told) => ({
      ...told,
      oldRatingId: knownRating(told.oldRatingId),
      newRatingId: knownRating(told.newRatingId),
    })),
    articles: row.articles,
  }
}

function asCheck(row: ListedRow<typeof checked>): Check {
  const { publicId, words, statement, language, attribution, claimantName, conclusion, publishedAt } = row
  const told = { publicId, words, statement, language, attribution, claimantName, conclusion, publishedAt }
  return { ...told, status: statusOf(row) }
}
