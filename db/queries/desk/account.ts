import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { users } from '@/db/schema'

/** The person with this address and the hash of their password, if they are still of the desk. */
export async function findAccount(
  db: Database,
  email: string,
): Promise<{ id: string; passwordHash: string } | null> {
  const [person] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.removedAt)))
  return person ?? null
}
