import { randomBytes } from 'node:crypto'
import { and, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { tokenDigest } from '@/db/invitation-token'
import { invitations, users } from '@/db/schema'
import { INVITATION_HOURS } from '@/domain/people'
import { type Refusal, refuse } from '@/domain/refusal'

/**
 * A fresh one-time token that makes the first account, an admin's, at `/welcome/<token>`. Ends the ones made before. Refused
 * as soon as anybody has an account. No event: the history begins with the owner who uses it.
 */
export async function inviteOwner(db: Database): Promise<{ token: string } | Refusal> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('owner'))`)
    const [somebody] = await tx.select({ id: users.id }).from(users).limit(1)
    if (somebody) return refuse('already_open')
    const token = randomBytes(32).toString('base64url')
    await tx
      .update(invitations)
      .set({ expiresAt: sql`clock_timestamp()` })
      .where(and(isNull(invitations.usedAt), isNull(invitations.createdBy)))
    await tx.insert(invitations).values({
      tokenDigest: tokenDigest(token),
      role: 'admin',
      expiresAt: sql`clock_timestamp() + make_interval(hours => ${INVITATION_HOURS.owner})`,
    })
    return { token }
  })
}
