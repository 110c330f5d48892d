import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { guardedClient } from '@/db/guarded-client'
import { readSettings, type Settings } from '@/domain/settings'

export { DatabaseUnavailable, isDatabaseUnavailable } from '@/db/unavailable'

/** A handle that asks the database, by whichever role it was opened. */
export type Database = PostgresJsDatabase
/** What `database.transaction` hands to its callback. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** An opened database, for scripts and tests: `sql` is postgres.js itself, with no deadline of ours; each has connections of its own. */
export type OpenDatabase = { db: Database; sql: Sql; close(): Promise<void> }

const NEVER_MS = 2 ** 31 - 1

const DESK_ROLE = 'claimdesk_desk'
const READER_ROLE = 'claimdesk_reader'

const opened = globalThis as typeof globalThis & { claimdeskDesk?: Database; claimdeskReader?: Database } // one pool a process, also when Next loads this module several times

/** The desk's handle: may change what the desk may change, owns nothing. Opens at the first question. */
export function deskDb(): Database {
  opened.claimdeskDesk ??= connect(DESK_ROLE, (settings) => [settings.databaseDeskUrl, settings.deskPool])
  return opened.claimdeskDesk
}

/** The reader's handle: may only SELECT from the schema `reading`. Opens at the first question. */
export function readerDb(): Database {
  opened.claimdeskReader ??= connect(READER_ROLE, (settings) => [
    settings.databaseReaderUrl,
    settings.readerPool,
  ])
  return opened.claimdeskReader
}

/**
 * Opens a database for a script or a test. Without `role` as the address's own user; statements
 * may run for `statementMs` (default: no bound); `prepare: false` behind a pooler in transaction mode. Close it, or the process does not end.
 */
export function openDatabase(
  url: string,
  options: { role?: string; pool?: number; statementMs?: number; prepare?: boolean; name?: string } = {},
): OpenDatabase {
  const { pool = 2, prepare = true } = options
  const connection = {
    application_name: options.name ?? 'claimdesk script',
    statement_timeout: options.statementMs ?? 0,
    ...(options.role === undefined ? {} : { role: options.role }),
  }
  const sql = postgres(url, { max: pool, prepare, connect_timeout: 10, onnotice: () => {}, connection })
  const deadlines = { pool, connectMs: 10_000, acquireMs: NEVER_MS, answerMs: NEVER_MS, prepare }
  const client = guardedClient(url, deadlines, connection)
  const close = async () => {
    await Promise.all([sql.end({ timeout: 5 }), client.end({ timeout: 5 })])
  }
  return { db: drizzle(client), sql, close }
}

function connect(
  role: string,
  pick: (settings: Settings) => readonly [url: string | undefined, pool: number],
): Database {
  const read = readSettings(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  const { settings } = read
  const [roleUrl, pool] = pick(settings)
  const url = roleUrl ?? settings.databaseUrl
  if (url === undefined) throw new Error('No database is named: start by `npm start`, or set DATABASE_URL.')
  return drizzle(
    guardedClient(
      url,
      { ...settings, pool },
      {
        application_name: role,
        statement_timeout: settings.statementMs,
        lock_timeout: settings.lockMs,
        idle_in_transaction_session_timeout: settings.idleTransactionMs,
        jit: 'off', // views of one claim look dear to the planner; compiling them would cost more than it saves
        ...(roleUrl === undefined ? { role } : {}),
      },
    ),
  )
}
