import { and, inArray, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { deskSettings, users } from '@/db/schema'
import type { Role } from '@/domain/permissions'
import { SAMPLE_ACCOUNTS } from '@/domain/sample-accounts'

/** The accounts of the sample desk, to be shown on its sign-in page; none on any other desk. */
export async function listSampleAccounts(
  db: Database,
): Promise<{ name: string; email: string; role: Role }[]> {
  const [desk] = await db.select({ sample: deskSettings.sample }).from(deskSettings)
  if (!desk?.sample) return []
  const known = await db
    .select({ name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(and(inArray(users.email, [...SAMPLE_ACCOUNTS]), isNull(users.removedAt)))
  return SAMPLE_ACCOUNTS.flatMap((email) => known.filter((person) => person.email === email))
}
