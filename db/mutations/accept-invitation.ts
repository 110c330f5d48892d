import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { tokenDigest } from '@/db/invitation-token'
import { invitations, users } from '@/db/schema'
import { type Refusal, refuse } from '@/domain/refusal'
import { recordEvent } from './record-event'

type Accepted = { userId: string }

/** Makes the account an invitation promises, once. The owner's link works only while nobody has an account. */
export async function acceptInvitation(
  db: Database,
  input: { token: string; name: string; email: string; passwordHash: string },
): Promise<Accepted | Refusal> {
  return db.transaction(async (tx) => {
    const [invitation] = await tx
      .select()
      .from(invitations)
      .where(
        and(
          eq(invitations.tokenDigest, tokenDigest(input.token)),
          isNull(invitations.usedAt),
          gt(invitations.expiresAt, sql`clock_timestamp()`),
        ),
      )
      .for('update')
    if (!invitation) return refuse('link_used')
    const ofOwner = invitation.createdBy === null
    const refused =
      invitation.createdBy === null
        ? await refuseSecondOwner(tx)
        : await refuseFormerAdmin(tx, invitation.createdBy)
    if (refused) return refused

    const { name, email, passwordHash } = input
    const [user] = await tx
      .insert(users)
      .values({ name, email, passwordHash, role: invitation.role })
      .onConflictDoNothing()
      .returning({ userId: users.id })
    if (!user) {
      const sentence = 'Somebody of this desk signs in with this address already.'
      return refuse('duplicate', { sentence, fieldErrors: { email: [sentence] } })
    }
    await tx
      .update(invitations)
      .set({ usedAt: sql`clock_timestamp()`, usedBy: user.userId })
      .where(eq(invitations.id, invitation.id))
    const by = { actorId: user.userId }
    if (ofOwner) await recordEvent(tx, by, { type: 'desk.created', payload: { sample: false } })
    await recordEvent(tx, by, { type: 'person.joined', payload: { ...user, role: invitation.role } })
    return user
  })
}

async function refuseSecondOwner(tx: Transaction): Promise<Refusal | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('owner'))`)
  const [somebody] = await tx.select({ id: users.id }).from(users).limit(1)
  return somebody ? refuse('already_open') : null
}

/** What an admin promised ends with their being one. */
async function refuseFormerAdmin(tx: Transaction, invitedBy: string): Promise<Refusal | null> {
  const [admin] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, invitedBy), eq(users.role, 'admin'), isNull(users.removedAt)))
  return admin ? null : refuse('link_used')
}
