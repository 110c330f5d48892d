import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions, signInAttempts, users } from '@/db/schema'
import { SESSION_LIMITS } from '@/domain/sign-in'
import { forgetSignInFailures } from './forget-sign-in-failures'
import type { SignInAttempt } from './record-sign-in-attempt'

/**
 * Begins a session of its own for every sign-in and takes back the account's failed tries. Null when the person has been
 * removed meanwhile. `agent` is the browser's own name, kept so that people recognise their sessions.
 */
export async function startSession(
  db: Database,
  input: { userId: string; agent: string | null; attempt: SignInAttempt | null },
): Promise<{ sessionId: string } | null> {
  return db.transaction(async (tx) => {
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, input.userId), isNull(users.removedAt)))
      .for('share')
    if (!user) return null
    if (input.attempt) {
      await forgetSignInFailures(tx, input.attempt.account)
      await tx.insert(signInAttempts).values({ ...input.attempt, succeeded: true })
    }
    const [session] = await tx
      .insert(sessions)
      .values({
        userId: user.id,
        agent: input.agent?.slice(0, 300) ?? null,
        expiresAt: sql`clock_timestamp() + make_interval(days => ${SESSION_LIMITS.days})`,
      })
      .returning({ sessionId: sessions.id })
    return session ?? null
  })
}
