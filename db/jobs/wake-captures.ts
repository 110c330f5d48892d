import { and, asc, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { queueJob } from '@/db/mutations/queue-job'
import { captures } from '@/db/schema'

const AT_ONCE = 60

/**
 * Queues captures anew that have waited for a day: their job was given up or lost, and while one waits nobody can ask for the page again. Gives
 * how many.
 */
export async function wakeCaptures(db: Database): Promise<number> {
  const forgotten = await db
    .select({ captureId: captures.id })
    .from(captures)
    .where(and(isNull(captures.endedAt), lt(captures.requestedAt, sql`clock_timestamp() - interval '1 day'`)))
    .orderBy(asc(captures.requestedAt))
    .limit(AT_ONCE)
  for (const { captureId } of forgotten)
    await db.transaction((tx) =>
      queueJob(tx, 'capture', { payload: { captureId }, key: `capture ${captureId}` }),
    )
  return forgotten.length
}
