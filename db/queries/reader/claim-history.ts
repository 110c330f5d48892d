import { and, desc, eq, getViewSelectedFields } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableClaims, readableCorrections, readablePublications, readableWithdrawals } from '@/db/reading'
import type { RatingId } from '@/domain/rating'
import { knownRating } from './status'

const publication = getViewSelectedFields(readablePublications)
const { kind, oldRatingWord, newRatingWord, note, at } = getViewSelectedFields(readableCorrections)
const { at: withdrawnAt, reason, endedAt } = getViewSelectedFields(readableWithdrawals)

/** One publication of a claim, with the correction or update it announced and its withdrawal, if any. */
export type PastPublication = Omit<Row['publication'], 'ratingId'> & {
  readonly ratingId: RatingId
  readonly change: Row['change']
  readonly withdrawal: Row['withdrawal']
}

/** The public history of a claim, newest first. */
export type ClaimHistory = {
  readonly publicId: string
  readonly words: string
  readonly publications: readonly [PastPublication, ...PastPublication[]]
}

/** Every publication of a claim whose verdict stands; null for any other claim. */
export async function findClaimHistory(db: Database, publicId: string): Promise<ClaimHistory | null> {
  const rows = await selectPublications(db, publicId)
  const [newest, ...older] = rows.map((row) => ({
    ...row.publication,
    ratingId: knownRating(row.publication.ratingId),
    change: row.change,
    withdrawal: row.withdrawal,
  }))
  return newest ? { publicId, words: rows[0]?.words ?? '', publications: [newest, ...older] } : null
}

type Row = Awaited<ReturnType<typeof selectPublications>>[number]

function selectPublications(db: Database, publicId: string) {
  return db
    .select({
      words: readableClaims.words,
      publication,
      change: { kind, oldRatingWord, newRatingWord, note, at },
      withdrawal: { at: withdrawnAt, reason, endedAt },
    })
    .from(readablePublications)
    .innerJoin(readableClaims, eq(readableClaims.publicId, publication.claimPublicId))
    .leftJoin(
      readableCorrections,
      and(
        eq(readableCorrections.claimPublicId, publication.claimPublicId),
        eq(readableCorrections.publicationNumber, publication.number),
      ),
    )
    .leftJoin(
      readableWithdrawals,
      and(
        eq(readableWithdrawals.claimPublicId, publication.claimPublicId),
        eq(readableWithdrawals.publicationNumber, publication.number),
      ),
    )
    .where(eq(publication.claimPublicId, publicId))
    .orderBy(desc(publication.number))
}
