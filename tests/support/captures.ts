import { desc, eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { acknowledgeCapture } from '@/db/mutations/acknowledge-capture'
import { captures, evidence } from '@/db/schema'
import type { Actor } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'

/** Lets the source of a piece be one that could not be captured, as somebody has acknowledged: nothing of it keeps a claim from review. */
export async function uncaptured(db: Database, actor: Actor, evidenceId: string): Promise<void> {
  const [asked] = await db
    .select({ id: captures.id, state: captures.state, acknowledgedAt: captures.acknowledgedAt })
    .from(captures)
    .innerJoin(evidence, eq(evidence.sourceId, captures.sourceId))
    .where(eq(evidence.id, evidenceId))
    .orderBy(desc(captures.requestedAt))
    .limit(1)
  if (!asked || asked.state === 'saved' || asked.acknowledgedAt) return
  const now = sql`clock_timestamp()`
  if (asked.state === 'queued')
    await db
      .update(captures)
      .set({ state: 'failed', reason: 'Nothing is fetched here.', startedAt: now, endedAt: now })
      .where(eq(captures.id, asked.id))
  const input = { captureId: asked.id, reason: 'Nothing is fetched here.' }
  const answer = await acknowledgeCapture(db, { actor }, input)
  if (isRefusal(answer)) throw new Error(answer.sentence)
}
