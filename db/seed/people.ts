import type { Transaction } from '@/db/client'
import { recordEvent } from '@/db/mutations/record-event'
import { hashPassword } from '@/db/password-hash'
import { SAMPLE_PEOPLE, type SamplePerson } from '@/db/sample/people'
import { users } from '@/db/schema'
import type { Actor } from '@/domain/permissions'
import { SAMPLE_PASSWORD } from '@/domain/sample-accounts'

/** The people of the sample desk as those who act in it. */
export type SampleActors = Readonly<Record<SamplePerson, Actor>>

/** Makes the sample accounts, the admin's first; they share a password that the sign-in page shows. */
export async function seedPeople(tx: Transaction): Promise<SampleActors> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD) // once: it guards nothing, and each takes a while
  return {
    admin: await join(tx, 'admin', passwordHash),
    editor: await join(tx, 'editor', passwordHash),
    secondEditor: await join(tx, 'secondEditor', passwordHash),
    reviewer: await join(tx, 'reviewer', passwordHash),
    secondReviewer: await join(tx, 'secondReviewer', passwordHash),
  }
}

async function join(tx: Transaction, key: SamplePerson, passwordHash: string): Promise<Actor> {
  const [user] = await tx
    .insert(users)
    .values({ ...SAMPLE_PEOPLE[key], passwordHash })
    .returning({ id: users.id, name: users.name, role: users.role, secondCheck: users.secondCheck })
  if (!user) throw new Error(`The sample account ${key} was not made.`)
  if (key === 'admin')
    await recordEvent(tx, { actorId: user.id }, { type: 'desk.created', payload: { sample: true } })
  await recordEvent(
    tx,
    { actorId: user.id },
    { type: 'person.joined', payload: { userId: user.id, role: user.role } },
  )
  return user
}
