import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { deskSettings, users } from '@/db/schema'
import { seedSampleDesk } from '@/db/seed'
import { runAsCommand } from './launcher/command'
import { Fault } from './launcher/fault'
import { openOwnersDatabase } from './launcher/owner-address'

/** Whether nobody has an account yet. */
export async function isEmptyDesk(db: Database): Promise<boolean> {
  const [row] = await db.select({ id: users.id }).from(users).limit(1)
  return row === undefined
}

/** Whether the sample desk, with its known passwords, was ever loaded here. */
export async function isSampleDesk(db: Database): Promise<boolean> {
  const [row] = await db.select({ sample: deskSettings.sample }).from(deskSettings)
  return row?.sample ?? false
}

/** Loads the sample desk, whole or not at all, and only where nobody works yet. Gives whether it did. */
export async function seedIfEmpty(db: Database): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sample desk'))`)
    if (!(await isEmptyDesk(tx))) return false
    await seedSampleDesk(tx)
    return true
  })
}

await runAsCommand(import.meta.url, async () => {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Fault('Set DATABASE_URL. The embedded database gets the sample desk by npm start itself.')
  const { db, close } = openOwnersDatabase()
  try {
    console.log(
      (await seedIfEmpty(db)) ? 'The sample desk is loaded.' : 'There are accounts already: nothing done.',
    )
  } finally {
    await close()
  }
})
