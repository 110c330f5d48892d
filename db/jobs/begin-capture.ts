import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { captures, sources } from '@/db/schema'

/** A capture that is under way. */
export type Begun = NonNullable<Awaited<ReturnType<typeof beginCapture>>>

/** True of a capture that has not ended. */
export const waits = (captureId: string) => and(eq(captures.id, captureId), isNull(captures.endedAt))

/** Notes that a capture is under way; null where it has ended. */
export async function beginCapture(db: Database, captureId: string) {
  const { id, sourceId, appearanceId, address, requestedAt } = captures
  const [row] = await db
    .update(captures)
    .set({ state: 'running', startedAt: sql`coalesce(${captures.startedAt}, clock_timestamp())` })
    .where(waits(captureId))
    .returning({ id, sourceId, appearanceId, address, requestedAt })
  if (!row) return null
  const [source] =
    row.sourceId === null
      ? []
      : await db.select({ restricted: sources.restricted }).from(sources).where(eq(sources.id, row.sourceId))
  return { ...row, restricted: source?.restricted ?? false }
}
