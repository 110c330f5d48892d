import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { tokenDigest } from '@/db/invitation-token'
import { invitations, sessions, users } from '@/db/schema'
import { PERMISSIONS, type Role } from '@/domain/permissions'
import { SESSION_LIMITS } from '@/domain/sign-in'

const alive = and(
  isNull(sessions.revokedAt),
  gt(sessions.expiresAt, sql`clock_timestamp()`),
  gt(sessions.seenAt, sql`clock_timestamp() - make_interval(hours => ${SESSION_LIMITS.idleHours})`),
)

/** A person of the desk as an admin sees them; `seenAt` is the last request of an open session. */
export type PersonLine = {
  id: string
  name: string
  email: string
  role: Role
  openSessions: number
  seenAt: Date | null
}

/** Everybody of the desk, by name. For admins. */
export async function listPeople(db: Database): Promise<PersonLine[]> {
  return db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      openSessions: sql<number>`count(${sessions.id})::int`,
      seenAt: sql<Date | null>`max(${sessions.seenAt})`.mapWith(sessions.seenAt),
    })
    .from(users)
    .leftJoin(sessions, and(eq(sessions.userId, users.id), alive))
    .where(isNull(users.removedAt))
    .groupBy(users.id)
    .orderBy(users.name, users.id)
}

/** The open sessions of a person, the latest used first. */
export async function listSessions(
  db: Database,
  userId: string,
): Promise<{ id: string; createdAt: Date; seenAt: Date; agent: string | null }[]> {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      agent: sessions.agent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), alive))
    .orderBy(desc(sessions.seenAt))
}

/** Invitations that can still be used, the newest first. */
export async function listInvitations(
  db: Database,
): Promise<{ id: string; role: Role; createdAt: Date; expiresAt: Date }[]> {
  const { id, role, createdAt, expiresAt } = invitations
  return db
    .select({ id, role, createdAt, expiresAt })
    .from(invitations)
    .where(and(isNull(invitations.usedAt), gt(invitations.expiresAt, sql`clock_timestamp()`)))
    .orderBy(desc(invitations.createdAt))
}

/** What a link promises, while it can be used. */
export async function findInvitation(db: Database, token: string): Promise<{ role: Role } | null> {
  const [open] = await db
    .select({ role: invitations.role })
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenDigest, tokenDigest(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, sql`clock_timestamp()`),
      ),
    )
  return open ?? null
}

/** Everybody who works at the desk now, by name. */
export async function listDeskPeople(db: Database): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(isNull(users.removedAt), inArray(users.role, PERMISSIONS.see_desk)))
    .orderBy(users.name, users.id)
}
