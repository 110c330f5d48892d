import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { inChunks } from './in-chunks'

/**
 * Writes many rows, which all name the same columns, in their order. A statement has one parameter: its rows as JSON. A parameter for each
 * value takes longer to put together than the database needs to store it.
 */
export async function insertRows<T extends PgTable>(
  tx: Transaction,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  await inChunks(rows, (some) => insertSome(tx, table, some))
}

async function insertSome<T extends PgTable>(
  tx: Transaction,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const columns = getTableColumns(table)
  const keys = Object.keys(rows[0] ?? {})
  const named = keys.map((key) => [key, columns[key]?.name ?? key] as const)
  if (rows.some((row) => Object.keys(row).some((key) => !keys.includes(key))))
    throw new Error(`A row of ${getTableName(table)} names a column that the first does not.`)
  const written = rows.map((row) =>
    Object.fromEntries(named.map(([key, name]) => [name, Reflect.get(row, key)])),
  )
  const names = sql.join(
    named.map(([, name]) => sql.identifier(name)),
    sql`, `,
  )
  const shape = sql.identifier(getTableName(table))
  await tx.execute(
    sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${shape}, ${JSON.stringify(written)}::json)`,
  )
}
