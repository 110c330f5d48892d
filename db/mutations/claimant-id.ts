import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { claimants } from '@/db/schema'

/** The id of the claimant of that name, made at its first mention; capitals do not matter. */
export async function claimantId(tx: Transaction, name: string, kind: 'person' | 'body'): Promise<string> {
  await tx.insert(claimants).values({ name, kind }).onConflictDoNothing()
  const [row] = await tx
    .select({ id: claimants.id })
    .from(claimants)
    .where(sql`lower(${claimants.name}) = lower(${name})`)
  if (!row) throw new Error('The claimant was not written.')
  return row.id
}
