import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from './client'
import { files } from './schema'

/** Every column that refers to a stored file. A test holds it to the tables. */
export const FILE_REFERENCES = [
  ['captures', 'body_id'],
  ['captures', 'picture_id'],
  ['interviews', 'recording_id'],
  ['sources', 'file_id'],
] as const

/** True of a row of `files` that something refers to. */
export function isReferredTo(): SQL {
  const asked = FILE_REFERENCES.map(
    ([table, column]) =>
      sql`exists (select from ${sql.identifier(table)} r where r.${sql.identifier(column)} = ${files}.id)`,
  )
  return sql`(${sql.join(asked, sql` or `)})`
}

/** Holds a file until the transaction ends: who is about to refer to it, or to delete it, waits here for who came first. */
export async function holdFile(tx: Transaction, fileId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('file'), hashtext(${fileId}))`)
}
