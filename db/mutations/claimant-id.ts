import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { claimants } from '@/db/schema'
import type { ClaimantKind } from '@/domain/claim'

/** The id of the claimant of exactly that name and kind, made at its first mention, so that either can be corrected by naming it anew. */
export async function claimantId(tx: Transaction, name: string, kind: ClaimantKind): Promise<string> {
  await tx.insert(claimants).values({ name, kind }).onConflictDoNothing()
  const [row] = await tx
    .select({ id: claimants.id })
    .from(claimants)
    .where(and(eq(claimants.name, name), eq(claimants.kind, kind)))
  if (!row) throw new Error('The claimant was not written.')
  return row.id
}
