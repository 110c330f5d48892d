import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'

/** Signs a session out, by whoever holds its cookie. True when it was still open. */
export async function endSession(db: Database, sessionId: string): Promise<boolean> {
  const ended = await db
    .update(sessions)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id })
  return ended.length > 0
}
