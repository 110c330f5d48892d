import { lt, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions, signInAttempts, submissions } from '@/db/schema'
import { KEPT_DAYS } from '@/domain/job'
import { SESSION_LIMITS } from '@/domain/sign-in'

/** How many rows of each kind were deleted. */
export type Swept = {
  readonly submissions: number
  readonly signInAttempts: number
  readonly sessions: number
}

const daysAgo = (days: number): SQL => sql`clock_timestamp() - make_interval(days => ${days})`

/** Deletes what has been kept for longer than `KEPT_DAYS`. None of it is part of the desk's history. */
export async function sweep(db: Database): Promise<Swept> {
  const ended = daysAgo(KEPT_DAYS.sessions)
  const rested = sql`${ended} - make_interval(hours => ${SESSION_LIMITS.idleHours})`
  const sent = await db.delete(submissions).where(lt(submissions.createdAt, daysAgo(KEPT_DAYS.submissions)))
  const tried = await db
    .delete(signInAttempts)
    .where(lt(signInAttempts.at, daysAgo(KEPT_DAYS.signInAttempts)))
  const over = await db
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, ended), lt(sessions.revokedAt, ended), lt(sessions.seenAt, rested)))
  return { submissions: sent.count, signInAttempts: tried.count, sessions: over.count }
}
