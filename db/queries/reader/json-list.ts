import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Columns under the names their rows carry. */
export type Fields = Readonly<Record<string, PgColumn>>

/** A row out of JSON: as from the view itself, but moments are ISO strings. */
export type ListedRow<F extends Fields> = {
  readonly [K in keyof F]:
    | (F[K]['_']['dataType'] extends 'date' ? string : F[K]['_']['data'])
    | (F[K]['_']['notNull'] extends true ? never : null)
}

/**
 * Rows as one column of another statement, so that a page is read in one statement and hence at one moment. `from` is what stands after
 * FROM, with joins and the condition that binds the rows to the outer one.
 */
export function jsonList<F extends Fields>(fields: F, from: SQL, order: SQL): SQL<ListedRow<F>[]> {
  const pairs = Object.entries(fields).map(([name, column]) => sql`${name}::text, ${column}`)
  const row = sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`
  return sql`coalesce((select jsonb_agg(${row} order by ${order}) from ${from}), '[]'::jsonb)`
}
