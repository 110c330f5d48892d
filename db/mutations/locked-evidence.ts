import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { evidence, evidenceReaders } from '@/db/schema'

/** A row of evidence. */
export type EvidenceRow = typeof evidence.$inferSelect

/** The claim a piece of evidence is cited for; null where there is no such piece. */
export async function claimOfEvidence(db: Database, evidenceId: string): Promise<string | null> {
  const [known] = await db
    .select({ claimId: evidence.claimId })
    .from(evidence)
    .where(eq(evidence.id, evidenceId))
  return known?.claimId ?? null
}

/** A piece of evidence, locked until the transaction ends; null where it is restricted and this person is not named for it. */
export async function lockedEvidence(
  tx: Transaction,
  evidenceId: string,
  actorId: string,
): Promise<EvidenceRow | null> {
  const [row] = await tx.select().from(evidence).where(eq(evidence.id, evidenceId)).for('update')
  if (row?.visibility !== 'restricted') return row ?? null
  const [named] = await tx
    .select({ userId: evidenceReaders.userId })
    .from(evidenceReaders)
    .where(and(eq(evidenceReaders.evidenceId, evidenceId), eq(evidenceReaders.userId, actorId)))
  return named ? row : null
}
