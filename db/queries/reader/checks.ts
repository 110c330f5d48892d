import { asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableClaims } from '@/db/reading'
import type { Attribution } from '@/domain/claim'
import type { RatingId } from '@/domain/rating'
import type { VerificationStatus } from '@/domain/verification-status'
import { knownRating, statusOf } from './status'

/** A published check as lists show it. */
export type Check = {
  readonly publicId: string
  readonly words: string
  readonly status: VerificationStatus
  readonly statement: string
  readonly language: string
  readonly attribution: Attribution
  readonly claimantName: string | null
  readonly conclusion: string | null
  readonly publishedAt: Date | null
}

/** A claim that has no verdict yet: its words and what a reader is told, nothing else. */
export type PendingClaim = Pick<Check, 'publicId' | 'words' | 'status' | 'statement' | 'language'>

/** How many standing verdicts carry a rating, in the words they were published with. */
export type RatingCount = { readonly rating: RatingId; readonly word: string; readonly count: number }

/** The published checks that stand, the latest publication first. */
export async function listRecentChecks(db: Database, limit = 40): Promise<Check[]> {
  const rows = await db
    .select()
    .from(readableClaims)
    .where(eq(readableClaims.status, 'rated'))
    .orderBy(desc(readableClaims.publishedAt), asc(readableClaims.publicId))
    .limit(limit)
  return rows.map((row) => ({
    publicId: row.publicId,
    words: row.words,
    status: statusOf(row),
    statement: row.statement,
    language: row.language,
    attribution: row.attribution,
    claimantName: row.claimantName,
    conclusion: row.conclusion,
    publishedAt: row.publishedAt,
  }))
}

/** Claims on published pages that have no verdict yet, those being checked first; their order tells nothing of the work. */
export async function listBeingChecked(db: Database, limit = 40): Promise<PendingClaim[]> {
  const rows = await db
    .select()
    .from(readableClaims)
    .where(inArray(readableClaims.status, ['being_checked', 'not_checked']))
    .orderBy(asc(readableClaims.status), asc(readableClaims.publicId))
    .limit(limit)
  return rows.map((row) => ({
    publicId: row.publicId,
    words: row.words,
    status: statusOf(row),
    statement: row.statement,
    language: row.language,
  }))
}

/** The standing verdicts counted by rating; a rating nothing carries is left out. */
export async function countRatings(db: Database): Promise<RatingCount[]> {
  const rows = await db
    .select({ ratingId: readableClaims.ratingId, word: readableClaims.ratingWord, count: count() })
    .from(readableClaims)
    .where(eq(readableClaims.status, 'rated'))
    .groupBy(readableClaims.ratingId, readableClaims.ratingWord)
  return rows.map((row) => ({
    rating: knownRating(row.ratingId),
    word: row.word ?? '',
    count: row.count,
  }))
}
