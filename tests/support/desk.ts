import { createHash, randomUUID } from 'node:crypto'
import { desc, eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Submission } from '@/db/mutations/desk-transaction'
import { claims, events } from '@/db/schema'
import { isRefusal, type Refusal, type RefusalCode } from '@/domain/refusal'
import { type TestDatabase, testDatabase } from './db'
import { deskPeople } from './desk-people'
import type { PersonName } from './people'

/**
 * A fresh database with its people, and what a test of a mutation asks of it. Call it once at the top of a test file:
 * `const { db, as, lastEvent, refused } = await testDesk()`.
 */
export async function testDesk() {
  const database = await testDatabase()
  const { db } = database
  const people = await deskPeople(db)
  return {
    ...database,
    people,
    /** A person sending one form. */
    as: (name: PersonName) => ({ actor: people[name], submission: sentForm() }),
    /** The newest event of the history. */
    lastEvent: async () => (await db.select().from(events).orderBy(desc(events.sequence)).limit(1))[0],
    /** What a person wrote in the text that the newest event's payload names as `field`; null where it names none. */
    toldText: async (field: string) => {
      const [told] = await db.execute<{ body: string | null }>(
        sql`select t.body from (select payload from events order by sequence desc limit 1) e
          join texts t on t.id::text = e.payload ->> ${field}`,
      )
      return told?.body ?? null
    },
    /** A claim's row. */
    claimRow: async (claimId: string) => (await db.select().from(claims).where(eq(claims.id, claimId)))[0],
    /** Asks for something that must be refused with this code; not one row of any table may be other than before. */
    refused: async (code: RefusalCode, attempt: () => Promise<unknown>): Promise<Refusal> => {
      const before = await everyRow(database)
      const answer = await attempt()
      expect(answer).toMatchObject({ refused: true, code })
      expect(await everyRow(database)).toEqual(before)
      if (!isRefusal(answer)) throw new Error('Not refused.')
      return answer
    },
  }
}

/** A form sent for the first time. */
export function sentForm(typed = ''): Submission {
  return { id: randomUUID(), digest: createHash('sha256').update(typed).digest('hex') }
}

/** How many rows each table has, and the hash of them all. */
export async function everyRow({ owner }: TestDatabase): Promise<Record<string, string>> {
  const tables =
    await owner.sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const asked = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows from ${name} t`,
  )
  const found = await owner.sql.unsafe<{ name: string; rows: string }[]>(asked.join(' union all '))
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]))
}
