import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { submissions } from '@/db/schema'
import { readStep, type Step } from '@/domain/step'

/** What a person did by one submission of theirs; null where that is no step of an article, or not theirs. */
export async function findStep(
  db: Database | Transaction,
  actorId: string,
  submissionId: string,
): Promise<Step | null> {
  const [found] = await db
    .select({ action: submissions.action, outcome: submissions.outcome })
    .from(submissions)
    .where(and(eq(submissions.id, submissionId), eq(submissions.actorId, actorId)))
  return found ? readStep(found.action, found.outcome) : null
}
