import type { Database } from '@/db/client'
import { SAMPLE_CLAIMS } from '@/db/sample/claims'
import { deskSettings, users } from '@/db/schema'
import { seedArticle, seedPage } from '@/db/seed/article'
import { seedElsewhere } from '@/db/seed/elsewhere'
import { seedPeople } from '@/db/seed/people'
import { playWork } from '@/db/seed/play'

/**
 * Loads the sample desk into an empty one, whole or not at all, by the mutations that people use. Throws where anybody has an
 * account already. The claims come last that a first look should find first.
 */
export async function seedSampleDesk(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const [somebody] = await tx.select({ id: users.id }).from(users).limit(1)
    if (somebody) throw new Error('The sample desk is loaded only where nobody has an account.')
    await tx.update(deskSettings).set({ sample: true })
    const actors = await seedPeople(tx)
    await seedElsewhere(tx, actors)
    const { imported, idOf } = await seedArticle(tx, actors)
    for (const claim of [...SAMPLE_CLAIMS].reverse()) await playWork(tx, actors, claim, idOf(claim), claim.id)
    await seedPage(tx, actors, imported)
  })
}
