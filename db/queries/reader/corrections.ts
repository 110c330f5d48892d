import { desc, eq, getViewSelectedFields } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableClaims, readableCorrections } from '@/db/reading'
import type { RatingId } from '@/domain/rating'
import { knownRating } from './status'

const change = getViewSelectedFields(readableCorrections)

/** A correction or an update as the public list shows it, with the claim as it reads today. */
export type ListedChange = Omit<
  typeof readableCorrections.$inferSelect,
  'oldRatingId' | 'newRatingId' | 'claimPublicId' | 'publicationNumber'
> & {
  readonly oldRatingId: RatingId
  readonly newRatingId: RatingId
  readonly publicId: string
  readonly words: string
  readonly statement: string
  readonly language: string
}

/** Corrections and updates of standing verdicts, the newest first; `limit` of them after the first `offset`. */
export async function listCorrections(db: Database, limit = 100, offset = 0): Promise<ListedChange[]> {
  const rows = await db
    .select({
      change,
      words: readableClaims.words,
      statement: readableClaims.statement,
      language: readableClaims.language,
    })
    .from(readableCorrections)
    .innerJoin(readableClaims, eq(readableClaims.publicId, change.claimPublicId))
    .orderBy(desc(change.at), desc(change.publicationNumber), change.claimPublicId)
    .limit(limit)
    .offset(offset)
  return rows.map(({ change: { claimPublicId, publicationNumber: _, ...told }, ...claim }) => ({
    ...told,
    oldRatingId: knownRating(told.oldRatingId),
    newRatingId: knownRating(told.newRatingId),
    publicId: claimPublicId,
    ...claim,
  }))
}
