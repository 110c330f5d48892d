import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { type Actor, ROLES } from '@/domain/permissions'
import { SESSION_LIMITS } from '@/domain/sign-in'

/** The actor of a request and the session it came by. */
export type SignedIn = Actor & { readonly sessionId: string; readonly email: string }

const row = z.object({
  sessionId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  secondCheck: z.boolean(),
})

/**
 * Who stands behind a session now, in one statement: session, person and role. Null when it was revoked, has run out, rested
 * too long, or the person was removed. Notes that the session was seen, at most once a minute.
 */
export async function findSignedIn(db: Database, sessionId: string): Promise<SignedIn | null> {
  const rows = await db.execute(sql`
    with live as (
      select s.id as "sessionId", s.seen_at, u.id, u.name, u.email, u.role, u.second_check as "secondCheck"
      from sessions s join users u on u.id = s.user_id
      where s.id = ${sessionId}::uuid and s.revoked_at is null and u.removed_at is null
        and s.expires_at > clock_timestamp()
        and s.seen_at > clock_timestamp() - make_interval(hours => ${SESSION_LIMITS.idleHours})
    ), seen as (
      update sessions set seen_at = clock_timestamp()
      where id = (select "sessionId" from live where seen_at < clock_timestamp() - interval '1 minute')
    )
    select * from live`)
  return row.nullable().parse(rows[0] ?? null)
}
