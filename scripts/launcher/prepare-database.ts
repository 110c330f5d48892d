import { openDatabase } from '@/db/client'
import { takingOn, WORKER_ROLE } from '@/db/jobs/worker-address'
import { isLoopback, type Settings, sampleBeyondLoopback } from '@/domain/settings'
import { migrate } from '../migrate'
import { ownerLink } from '../owner-link'
import { isEmptyDesk, isSampleDesk, seedIfEmpty } from '../seed'
import type { Secrets } from './data-folder'
import { addressFor, DATABASE, OWNER } from './database-cluster'
import { Fault } from './fault'
import { say } from './progress'

/** How the app and the worker reach the database: by the least powerful addresses there are. */
export type RoleAddresses = {
  DATABASE_DESK_URL: string
  DATABASE_READER_URL: string
  DATABASE_WORKER_URL: string
}
/** The desk as the app will find it. `ownerLink` makes the first account, where there is none. */
export type Desk = { sample: boolean; ownerLink: string | null }

const LEAST_SERVER_VERSION = 150_000
const ROLES = { desk: 'claimdesk_desk', reader: 'claimdesk_reader', worker: WORKER_ROLE } as const

/** The owner's address of the embedded database on `port`; makes the database at the first call. */
export async function embeddedDatabaseUrl(port: number, secrets: Secrets): Promise<string> {
  const url = addressFor(port, OWNER, secrets.ownerPassword)
  const { sql, close } = openDatabase(addressFor(port, OWNER, secrets.ownerPassword, 'postgres'), { pool: 1 })
  try {
    const [known] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (known === undefined) await sql.unsafe(`create database ${DATABASE}`)
    return url
  } finally {
    await close()
  }
}

/** Migrates, loads the sample desk where it belongs, and refuses what must not be served. */
export async function prepareDatabase(url: string, settings: Settings): Promise<Desk> {
  await checkServer(url)
  const applied = await migrate(url)
  say('migrate', applied === 0 ? 'nothing to do' : `${applied} migrations applied`)
  const { db, close } = openDatabase(url, { pool: 1, prepare: settings.prepare })
  try {
    if (settings.sampleData && (await isEmptyDesk(db))) {
      await seedIfEmpty(db)
      say('sample', 'the sample desk is loaded')
    }
    const sample = await isSampleDesk(db)
    if (sample && !settings.sampleAnywhere && !isLoopback(settings.host))
      throw new Fault(sampleBeyondLoopback(settings.host))
    return { sample, ownerLink: await ownerLink(db, settings.appUrl) }
  } finally {
    await close()
  }
}

/** Lets the roles of the embedded database sign in, and gives their addresses. */
export async function openRoles(ownerUrl: string, port: number, secrets: Secrets): Promise<RoleAddresses> {
  const { sql, close } = openDatabase(ownerUrl, { pool: 1 })
  try {
    // Generated, base64url: no quote can be in it.
    await sql.unsafe(`alter role ${ROLES.desk} login password '${secrets.deskPassword}'`)
    await sql.unsafe(`alter role ${ROLES.reader} login password '${secrets.readerPassword}'`)
    await sql.unsafe(`alter role ${ROLES.worker} login password '${secrets.workerPassword}'`)
  } finally {
    await close()
  }
  return {
    DATABASE_DESK_URL: addressFor(port, ROLES.desk, secrets.deskPassword),
    DATABASE_READER_URL: addressFor(port, ROLES.reader, secrets.readerPassword),
    DATABASE_WORKER_URL: addressFor(port, ROLES.worker, secrets.workerPassword),
  }
}

/**
 * What app and worker are given of a database of one's own: the roles' addresses, or the owner's, taking
 * on the roles. Without roles the desk still runs, by the owner's rights, and the terminal says so.
 */
export async function ownDatabaseEnvironment(settings: Settings): Promise<Record<string, string>> {
  const { databaseUrl = '', databaseDeskUrl, databaseReaderUrl } = settings
  const desk = databaseDeskUrl ?? (await addressTakingOn(ROLES.desk, databaseUrl))
  const reader = databaseReaderUrl ?? (await addressTakingOn(ROLES.reader, databaseUrl))
  return {
    ...(desk === null ? {} : { DATABASE_DESK_URL: desk }),
    ...(reader === null ? {} : { DATABASE_READER_URL: reader }),
    ...(desk === null || reader === null ? { DATABASE_URL: databaseUrl } : {}),
    DATABASE_WORKER_URL: await workerAddress(settings.databaseWorkerUrl, databaseUrl),
  }
}

/** Where the worker asks the database: its own address, else the owner's, taking on the role where it can. */
export async function workerAddress(own: string | undefined, ownersUrl: string): Promise<string> {
  return own ?? (await addressTakingOn(ROLES.worker, ownersUrl)) ?? takingOn(ROLES.worker, ownersUrl)
}

/** Null when the process itself can take on the role; else the plain address, after a warning. */
async function addressTakingOn(role: string, url: string): Promise<string | null> {
  const { sql, close } = openDatabase(url, { pool: 1, role })
  try {
    await sql`select 1`
    return null
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    say('warning', `Claimdesk runs without the role ${role}, by the rights of DATABASE_URL (${why})`)
    return url
  } finally {
    await close()
  }
}

async function checkServer(url: string): Promise<void> {
  const { sql, close } = openDatabase(url, { pool: 1 })
  try {
    const [server] = await sql`select current_setting('server_version_num')::int as version,
      current_setting('fsync') = 'on' as fsync, current_setting('synchronous_commit') <> 'off' as commits`
    if (Number(server?.version) < LEAST_SERVER_VERSION)
      throw new Fault('Claimdesk needs PostgreSQL 15 or newer.')
    if (!server?.fsync || !server.commits)
      throw new Fault(
        'The database may lose what it has acknowledged: switch fsync and synchronous_commit on.',
      )
  } catch (error) {
    if (error instanceof Fault) throw error
    throw new Fault(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await close()
  }
}
