import type { Database } from '@/db/client'
import { deskSettings } from '@/db/schema'

/** Whether readers are shown claims that are still being checked, on pages that are published. */
export async function findShowsBeingChecked(db: Database): Promise<boolean> {
  const [row] = await db.select({ shows: deskSettings.showBeingChecked }).from(deskSettings)
  return row?.shows ?? true
}
