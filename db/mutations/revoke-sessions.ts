import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions, users } from '@/db/schema'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'

/** Whose sessions end: all of a person's, all but one (the one this is asked from), or one alone. */
export type SessionsToRevoke = { userId: string; except?: string; only?: string }

/** Ends sessions from their next request on: one's own, or as an admin anybody's. Gives how many were open. */
export async function revokeSessions(
  db: Database,
  act: Act,
  { userId, except, only }: SessionsToRevoke,
): Promise<{ revoked: number } | Refusal> {
  const denied = userId === act.actor.id ? null : may(act.actor, 'revoke_session')
  if (denied) return denied
  return deskTransaction(db, act, 'revoke_sessions', async (tx) => {
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId))
    if (!person) return refuse('not_found')
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: sql`clock_timestamp()` })
      .where(
        and(
          eq(sessions.userId, userId),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, sql`clock_timestamp()`),
          except === undefined ? undefined : ne(sessions.id, except),
          only === undefined ? undefined : eq(sessions.id, only),
        ),
      )
      .returning({ id: sessions.id })
    if (ended.length === 0 && only !== undefined) return refuse('not_found')
    if (ended.length > 0)
      await recordEvent(
        tx,
        { actorId: act.actor.id },
        { type: 'session.revoked', payload: { userId, sessions: ended.length } },
      )
    return { revoked: ended.length }
  })
}
