import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { tokenDigest } from '@/db/invitation-token'
import { invitations } from '@/db/schema'
import { INVITATION_HOURS } from '@/domain/people'
import { may, type Role } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'

/** Opens an account for whoever uses the token within a week. The caller makes the token and shows it; only its digest is kept. */
export async function invitePerson(
  db: Database,
  act: Act,
  input: { role: Role; token: string },
): Promise<{ invitationId: string } | Refusal> {
  const denied = may(act.actor, 'invite_person')
  if (denied) return denied
  return deskTransaction(db, act, 'invite_person', async (tx) => {
    const [made] = await tx
      .insert(invitations)
      .values({
        tokenDigest: tokenDigest(input.token),
        role: input.role,
        createdBy: act.actor.id,
        expiresAt: sql`clock_timestamp() + make_interval(hours => ${INVITATION_HOURS.invited})`,
      })
      .onConflictDoNothing()
      .returning({ invitationId: invitations.id })
    if (!made) return refuse('duplicate')
    await recordEvent(
      tx,
      { actorId: act.actor.id },
      { type: 'person.invited', payload: { invitationId: made.invitationId, role: input.role } },
    )
    return made
  })
}
