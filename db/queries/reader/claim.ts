import { and, desc, eq, getViewSelectedFields, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import {
  readableAppearances,
  readableArticles,
  readableClaims,
  readableCorrections,
  readableEvidence,
  readablePublications,
  readableWithdrawals,
} from '@/db/reading'
import type { RatingId } from '@/domain/rating'
import type { VerificationStatus } from '@/domain/verification-status'
import { jsonList, type ListedRow } from './json-list'
import { knownRating, statusOf } from './status'

const claim = getViewSelectedFields(readableClaims)
const verdict = getViewSelectedFields(readablePublications)
const evidence = getViewSelectedFields(readableEvidence)
const change = getViewSelectedFields(readableCorrections)
const withdrawn = getViewSelectedFields(readableWithdrawals)
const { publicId, words, title, publisher, address, publishedOn } = getViewSelectedFields(readableArticles)
const article = { publicId, words, title, publisher, address, publishedOn }
const place = getViewSelectedFields(readableAppearances)

/** A public piece of evidence as its publication froze it. */
export type ShownEvidence = ListedRow<typeof evidence>
/** A correction or an update of a claim's verdict. */
export type Change = Omit<ListedRow<typeof change>, 'oldRatingId' | 'newRatingId'> & {
  readonly oldRatingId: RatingId
  readonly newRatingId: RatingId
}
/** An article as a place names it. */
export type PlaceArticle = ListedRow<typeof article>
/** Where a claim stands: on an article's page, or elsewhere as told in words. */
export type Place = ListedRow<typeof place> & { readonly article: PlaceArticle | null }

/** The standing verdict of a claim: everything its publication froze for readers. */
export type ShownVerdict = Omit<NonNullable<Row['verdict']>, 'ratingId'> & {
  readonly ratingId: RatingId
  readonly evidence: readonly ShownEvidence[]
}

/** A withdrawal of an earlier verdict: the notice as readers found it, and when the claim was taken up again. */
export type PastWithdrawal = ListedRow<typeof withdrawn>

/**
 * A claim as its page shows it. `verdict` is null unless one stands; `withdrawal` is the notice where the last one was taken back, which a new
 * verdict replaces and `withdrawals` keeps. The newest change and withdrawal come first.
 */
export type ShownClaim = Row['claim'] & {
  readonly verification: VerificationStatus
  readonly withdrawal: { readonly at: Date; readonly reason: string | null } | null
  readonly withdrawals: readonly PastWithdrawal[]
  readonly verdict: ShownVerdict | null
  readonly places: readonly Place[]
  readonly changes: readonly Change[]
}

/** The claim with this public id, read in one statement; null where readers may not know of one. */
export async function findClaim(db: Database, id: string): Promise<ShownClaim | null> {
  const row = await selectClaim(db, id)
  if (!row) return null
  const articles = new Map(row.articles.map((known) => [known.publicId, known]))
  const { withdrawnAt, withdrawalReason } = row.claim
  return {
    ...row.claim,
    verification: statusOf(row.claim),
    withdrawal: withdrawnAt ? { at: withdrawnAt, reason: withdrawalReason } : null,
    withdrawals: row.withdrawals,
    verdict: row.verdict && {
      ...row.verdict,
      ratingId: knownRating(row.verdict.ratingId),
      evidence: row.evidence,
    },
    places: row.places.map((known) => ({
      ...known,
      article: articles.get(known.articlePublicId ?? '') ?? null,
    })),
    changes: row.changes.map((known) => ({
      ...known,
      oldRatingId: knownRating(known.oldRatingId),
      newRatingId: knownRating(known.newRatingId),
    })),
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof selectClaim>>>

async function selectClaim(db: Database, id: string) {
  const [row] = await db
    .select({
      claim,
      verdict,
      evidence: jsonList(
        evidence,
        sql`${readableEvidence} where ${evidence.claimPublicId} = ${claim.publicId}`,
        sql`${evidence.position}`,
      ),
      places: jsonList(
        place,
        sql`${readableAppearances} where ${place.claimPublicId} = ${claim.publicId}`,
        sql`${place.articlePublicId} nulls last, ${place.start}, ${place.quote}`,
      ),
      articles: jsonList(
        article,
        sql`${readableArticles} where ${article.publicId} in
          (select ${place.articlePublicId} from ${readableAppearances} where ${place.claimPublicId} = ${claim.publicId})`,
        sql`${article.publicId}`,
      ),
      changes: jsonList(
        change,
        sql`${readableCorrections} where ${change.claimPublicId} = ${claim.publicId}`,
        desc(change.publicationNumber),
      ),
      withdrawals: jsonList(
        withdrawn,
        sql`${readableWithdrawals} where ${withdrawn.claimPublicId} = ${claim.publicId}`,
        desc(withdrawn.at),
      ),
    })
    .from(readableClaims)
    .leftJoin(
      readablePublications,
      and(eq(verdict.claimPublicId, claim.publicId), eq(verdict.standing, true)),
    )
    .where(eq(claim.publicId, id))
  return row
}
