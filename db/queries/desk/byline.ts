import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { users, verdictRevisions } from '@/db/schema'

/** Names of who wrote the verdict's revisions in a series, in the order of their first one; evidence alone earns no byline. */
export async function listBylineNames(
  db: Database | Transaction,
  claimId: string,
  series: number,
): Promise<string[]> {
  const rows = await db
    .select({ name: users.name })
    .from(verdictRevisions)
    .innerJoin(users, eq(users.id, verdictRevisions.createdBy))
    .where(and(eq(verdictRevisions.claimId, claimId), eq(verdictRevisions.series, series)))
    .groupBy(users.id, users.name)
    .orderBy(asc(sql`min(${verdictRevisions.number})`))
  return rows.map((row) => row.name)
}
