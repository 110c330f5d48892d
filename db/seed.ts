import type { Database } from '@/db/client'
import { deskSettings, users } from '@/db/schema'
import { seedPeople } from '@/db/seed/people'

/** Loads the sample desk into an empty one, whole or not at all. Throws where anybody has an account already. */
export async function seedSampleDesk(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const [somebody] = await tx.select({ id: users.id }).from(users).limit(1)
    if (somebody) throw new Error('The sample desk is loaded only where nobody has an account.')
    await tx.update(deskSettings).set({ sample: true })
    await seedPeople(tx)
  })
}
