import type { OpenDatabase } from '@/db/client'
import { worthKept } from '@/domain/extraction/worth'

const AT_ONCE = 1000

type Row = Parameters<typeof worthKept>[0] & { id: string }

/** Writes how much suggestions are worth checking that came before it was kept; gives how many it wrote. */
export async function fillWorth(sql: OpenDatabase['sql']): Promise<number> {
  let filled = 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await sql<Row[]>`
      select id, statement, language, attribution, kind from claims
      where stage = 'suggested' and worth < 0 and language ilike 'en%' and id > ${last} order by id limit ${AT_ONCE}`
    const end = rows.at(-1)
    if (!end) return filled
    last = end.id
    const told = rows.map((row) => ({ id: row.id, worth: worthKept(row) })).filter(({ worth }) => worth >= 0)
    // As text: whether a parameter of JSON is written as JSON depends on whether drizzle has had the connection before.
    const written = await sql`
      update claims set worth = told.worth
      from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) as told(id uuid, worth numeric) where claims.id = told.id`
    filled += written.count
  }
}
