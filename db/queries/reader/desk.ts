import type { Database } from '@/db/client'
import { readableDesk } from '@/db/reading'

/** What every page says of the desk: its name, language and time zone (IANA), and whether it is a sample. */
export type Desk = {
  readonly name: string
  readonly language: string
  readonly timeZone: string
  readonly sample: boolean
}

/** The desk of this installation. A fresh database always holds its one row. */
export async function findDesk(db: Database): Promise<Desk> {
  const [desk] = await db.select().from(readableDesk)
  if (!desk) throw new Error('The settings of the desk are missing: the database is not migrated.')
  return desk
}
