import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { users } from '@/db/schema'
import { may, type Role } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'

/** Gives a person another role, from their next request on. The desk always keeps an admin. */
export async function changeRole(
  db: Database,
  act: Act,
  input: { userId: string; role: Role },
): Promise<{ userId: string } | Refusal> {
  const denied = may(act.actor, 'change_role')
  if (denied) return denied
  const { userId, role } = input
  return deskTransaction(db, act, 'change_role', async (tx) => {
    // Locked in one order: of two admins who take each other's role away, one stays.
    const admins = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.role, 'admin'), isNull(users.removedAt)))
      .orderBy(users.id)
      .for('update')
    const [person] = await tx
      .select({ role: users.role })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.removedAt)))
      .for('update')
    if (!person) return refuse('not_found')
    if (!admins.some((admin) => admin.id === act.actor.id)) return refuse('wrong_role')
    if (person.role === role) return refuse('duplicate', { sentence: 'That is their role already.' })
    if (person.role === 'admin' && admins.length === 1) return refuse('last_admin')
    await tx.update(users).set({ role }).where(eq(users.id, userId))
    await recordEvent(
      tx,
      { actorId: act.actor.id },
      { type: 'person.role_changed', payload: { userId, from: person.role, to: role } },
    )
    return { userId }
  })
}
