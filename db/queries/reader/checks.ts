import { getViewSelectedFields, inArray, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableClaims } from '@/db/reading'
import type { Check } from './front-page'
import { statusOf } from './status'

const claim = getViewSelectedFields(readableClaims)

/** Claims whose verdict stands or was withdrawn, the latest such act first; `limit` of them after the first `offset`. */
export async function listChecks(db: Database, limit = 100, offset = 0): Promise<Check[]> {
  const rows = await db
    .select(claim)
    .from(readableClaims)
    .where(inArray(claim.status, ['rated', 'withdrawn']))
    .orderBy(sql`coalesce(${claim.publishedAt}, ${claim.withdrawnAt}) desc`, claim.publicId)
    .limit(limit)
    .offset(offset)
  return rows.map((row) => {
    const { publicId, words, statement, language, attribution, claimantName, conclusion, publishedAt } = row
    const told = { publicId, words, statement, language, attribution, claimantName, conclusion }
    return { ...told, publishedAt: publishedAt?.toISOString() ?? null, status: statusOf(row) }
  })
}
