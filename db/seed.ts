import type { Database } from '@/db/client'
import { deskSettings } from '@/db/schema'

/** Loads the sample desk into an empty one. Runs in the caller's transaction. */
export async function seedSampleDesk(db: Database): Promise<void> {
  await db.update(deskSettings).set({ sample: true })
}
