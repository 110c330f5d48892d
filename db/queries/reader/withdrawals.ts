import { desc, isNotNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableClaims } from '@/db/reading'

/** A claim whose verdict was withdrawn, with the notice readers find on its page. */
export type ListedWithdrawal = {
  readonly publicId: string
  readonly words: string
  readonly statement: string
  readonly language: string
  readonly at: Date
  readonly reason: string | null
}

/** The claims whose verdict was withdrawn and not replaced since, the latest withdrawal first; at most `limit`. */
export async function listWithdrawals(db: Database, limit = 100): Promise<ListedWithdrawal[]> {
  const { publicId, words, statement, language, withdrawnAt, withdrawalReason } = readableClaims
  const rows = await db
    .select({ publicId, words, statement, language, at: withdrawnAt, reason: withdrawalReason })
    .from(readableClaims)
    .where(isNotNull(withdrawnAt))
    .orderBy(desc(withdrawnAt), publicId)
    .limit(limit)
  return rows.flatMap(({ at, ...claim }) => (at ? [{ ...claim, at }] : []))
}
