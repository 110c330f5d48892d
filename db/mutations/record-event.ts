import { createHash } from 'node:crypto'
import { desc, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { events } from '@/db/schema'
import type { Json } from '@/domain/canonical-json'
import { EVENTS, type NewEvent } from '@/domain/event'
import { eventText, FIRST_HASH } from '@/domain/event-chain'
import { insertRows } from './insert-rows'

/** Whose event it is and what it belongs to. */
export type EventPlace = { actorId: string | null; articleId?: string; claimId?: string }

/** An event that is to be appended, and whose it is. */
export type Told = { readonly place: EventPlace; readonly event: NewEvent }

/** Appends an event to the chain, in the transaction of the change it tells of. One writer at a time, by an advisory lock. */
export function recordEvent(tx: Transaction, place: EventPlace, event: NewEvent): Promise<void> {
  return recordEvents(tx, [{ place, event }])
}

/** Appends several events in their order, all of one moment: the lock, the end of the chain and the clock are asked for once. */
export async function recordEvents(tx: Transaction, told: readonly Told[]): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('events'))`)
  const [tail] = await tx
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .orderBy(desc(events.sequence))
    .limit(1)
  const [clock] = await tx.execute<{ at: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  )
  let sequence = tail?.sequence ?? 0
  let previousHash = tail?.hash ?? FIRST_HASH
  const rows = told.map(({ place, event }) => {
    const known = EVENTS[event.type]
    sequence += 1
    const chained = {
      sequence,
      type: event.type,
      schemaVersion: known.version,
      actorId: place.actorId,
      articleId: place.articleId ?? null,
      claimId: place.claimId ?? null,
      at: clock?.at ?? '',
      payload: known.payload.parse(event.payload) as Json, // payloads are plain JSON by their schemas
      previousHash,
    }
    previousHash = createHash('sha256').update(eventText(chained)).digest('hex')
    return { ...chained, at: new Date(chained.at), hash: previousHash }
  })
  await insertRows(tx, events, rows)
}
