import { readFileSync } from 'node:fs'
import { openDatabase } from '@/db/client'
import { fillWorth } from '@/db/fill-worth'
import { libraryAddress } from '@/db/jobs/worker-address'
import { runAsCommand } from './launcher/command'
import { Fault } from './launcher/fault'
import { ownerAddress } from './launcher/owner-address'

const FOLDER = 'drizzle'
const RIGHTS = 'scripts/rights.sql'
/** Any number, as long as every migrator takes the same. */
const ONE_MIGRATOR_AT_A_TIME = 7_305_416_224
const WAIT_FOR_ANOTHER_MIGRATOR = '120s'
const WAIT_FOR_A_TABLE = '15s'

/**
 * Brings a database up to the migrations of `drizzle/`, and its roles to their rights; gives how
 * many migrations it applied. A second migrator waits for the first. A database that has migrations this code does not know is
 * refused (Fault): it belongs to a newer Claimdesk.
 */
export async function migrate(url: string): Promise<number> {
  const known = knownMigrations()
  const { sql, close } = openDatabase(url, { pool: 1, name: 'claimdesk migrate' })
  const missing = async () => {
    const applied = await appliedMigrations(sql)
    if (applied.some((when) => !known.includes(when)))
      throw new Fault(
        'The database was migrated by a newer Claimdesk than this one. Start the newer one, or use another DATA_DIR or DATABASE_URL.',
      )
    return known.length - applied.length
  }
  try {
    await missing()
    await sql.unsafe(`set lock_timeout = '${WAIT_FOR_ANOTHER_MIGRATOR}'`)
    await sql`select pg_advisory_lock(${ONE_MIGRATOR_AT_A_TIME})`
    const due = await missing()
    await migrateQueue(url)
    await sql.unsafe(`set lock_timeout = '${WAIT_FOR_A_TABLE}'`)
    if (due > 0) {
      const migrator = await import('drizzle-orm/postgres-js/migrator')
      const { drizzle } = await import('drizzle-orm/postgres-js')
      // In the session that holds the lock.
      await migrator.migrate(drizzle(sql), { migrationsFolder: FOLDER })
    }
    // drizzle skips a migration dated before the newest applied one.
    if ((await missing()) > 0)
      throw new Fault('A migration is dated before one already applied: give it a later date.')
    await fillWorth(sql)
    await sql.file(RIGHTS)
    return due
  } finally {
    await close()
  }
}

/** The worker's own schema, before ours, which reaches into it; by connections of its own while this process holds the lock. */
async function migrateQueue(url: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: libraryAddress(url), logger: new Logger(() => () => {}) })
}

function knownMigrations(): number[] {
  const journal: { entries: { when: number }[] } = JSON.parse(
    readFileSync(`${FOLDER}/meta/_journal.json`, 'utf8'),
  )
  return journal.entries.map((entry) => entry.when)
}

async function appliedMigrations(sql: ReturnType<typeof openDatabase>['sql']): Promise<number[]> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`
  if (!table?.present) return []
  const rows = await sql`select created_at from drizzle.__drizzle_migrations order by created_at`
  return rows.map((row) => Number(row.created_at))
}

await runAsCommand(import.meta.url, async () => {
  console.log(`${await migrate(ownerAddress())} migrations applied.`)
})
