import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { hashPassword } from '@/db/password-hash'
import { users } from '@/db/schema'
import type { Actor, Role } from '@/domain/permissions'
import { SAMPLE_PASSWORD } from '@/domain/sample-accounts'

/** People the tests know by name; the sample desk has all but the reader. */
export const PEOPLE = {
  admin: 'admin',
  editor: 'editor',
  'second.editor': 'editor',
  reviewer: 'reviewer',
  'second.reviewer': 'reviewer',
  reader: 'reader',
} as const satisfies Record<string, Role>

export type PersonName = keyof typeof PEOPLE

/** The person with this name in a test's database, made if they are not there. Their password is the sample's. */
export async function person(db: Database, name: PersonName): Promise<Actor & { email: string }> {
  const email = `${name}@claimdesk.example`
  const [known] = await db
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNull(users.removedAt)))
  return known ?? newPerson(db, { email, role: PEOPLE[name] })
}

/** A new person, by default one that no other test knows. */
export async function newPerson(
  db: Database,
  given: { email?: string; role?: Role; name?: string } = {},
): Promise<Actor & { email: string }> {
  const email = given.email ?? `${randomUUID()}@claimdesk.example`
  const values = { email, name: given.name ?? email.split('@')[0] ?? email, role: given.role ?? 'editor' }
  const [made] = await db
    .insert(users)
    .values({ ...values, passwordHash: await hashPassword(SAMPLE_PASSWORD) })
    .returning()
  if (!made) throw new Error('No row came back.')
  return made
}
