import { asc } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableScale } from '@/db/reading'
import type { RatingId } from '@/domain/rating'
import { knownRating } from './status'

/** A step of the rating scale in force. `value` is the number machines read (worst 1, best 5), null for none. */
export type ScaleStep = {
  readonly ratingId: RatingId
  readonly word: string
  readonly definition: string
  readonly value: number | null
}

/** The rating scale in force, in its order. */
export async function listScale(db: Database): Promise<ScaleStep[]> {
  const rows = await db.select().from(readableScale).orderBy(asc(readableScale.position))
  return rows.map(({ ratingId, word, definition, value }) => ({
    ratingId: knownRating(ratingId),
    word,
    definition,
    value,
  }))
}
