import { createHash } from 'node:crypto'
import { asc, gt, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { events } from '@/db/schema'
import { eventText, FIRST_HASH } from '@/domain/event-chain'
import { runAsCommand } from './launcher/command'
import { Fault } from './launcher/fault'
import { openOwnersDatabase } from './launcher/owner-address'

const AT_ONCE = 5000

/** How many events were looked at, the last one's hash, and the first thing wrong with the history, if any. */
export type Audit = { events: number; head: string; fault: string | null }

/**
 * Recomputes the whole history: sequence without gaps, each hash over its own event and the one
 * before, each free text equal to the digest that events hold. A cut tail shows only against a
 * head that was noted elsewhere: note the one printed.
 */
export async function verifyHistory(db: Database): Promise<Audit> {
  const audit: Audit = { events: 0, head: FIRST_HASH, fault: null }
  for (;;) {
    const page = await db
      .select()
      .from(events)
      .where(gt(events.sequence, audit.events))
      .orderBy(asc(events.sequence))
      .limit(AT_ONCE)
    for (const event of page) {
      const hash = createHash('sha256')
        .update(eventText({ ...event, at: event.at.toISOString() }))
        .digest('hex')
      if (event.sequence !== audit.events + 1)
        return { ...audit, fault: `Event ${audit.events + 1} is missing.` }
      if (event.previousHash !== audit.head)
        return { ...audit, fault: `Event ${event.sequence} does not follow the one before it.` }
      if (event.hash !== hash) return { ...audit, fault: `Event ${event.sequence} is not what was written.` }
      audit.events = event.sequence
      audit.head = hash
    }
    if (page.length < AT_ONCE) break
  }
  const [text] = await db.execute<{ id: string }>(
    sql`select id from texts where body is not null and digest <> encode(sha256(convert_to(salt || body, 'UTF8')), 'hex') limit 1`,
  )
  return text === undefined ? audit : { ...audit, fault: `Text ${text.id} is not what was written.` }
}

await runAsCommand(import.meta.url, async () => {
  const { db, close } = openOwnersDatabase()
  try {
    const { events, head, fault } = await verifyHistory(db)
    if (fault !== null) throw new Fault(`The history does not verify: ${fault}`)
    console.log(`The history verifies: ${events} events, head ${head}.`)
  } finally {
    await close()
  }
})
