import { inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableClaims } from '@/db/reading'
import type { VerificationStatus } from '@/domain/verification-status'
import { statusOf } from './status'

/** What readers are told of each of these claims, by public id; a claim that readers know nothing of is not in it. */
export async function listStatuses(
  db: Database,
  publicIds: readonly string[],
): Promise<Map<string, VerificationStatus>> {
  if (publicIds.length === 0) return new Map()
  const { publicId, status, ratingId, ratingWord, changeKind, oldRatingWord } = readableClaims
  const rows = await db
    .select({ publicId, status, ratingId, ratingWord, changeKind, oldRatingWord })
    .from(readableClaims)
    .where(inArray(publicId, [...publicIds]))
  return new Map(rows.map((row) => [row.publicId, statusOf(row)]))
}
