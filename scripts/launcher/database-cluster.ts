import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseHome } from './database-home'
import { Fault } from './fault'

/** The superuser of the embedded database: migrations run as it, the app never does. */
export const OWNER = 'claimdesk_owner'
/** The desk's database in it. */
export const DATABASE = 'claimdesk'
const MAJOR = 18

export function hasCluster(home: DatabaseHome): boolean {
  return existsSync(path.join(home.cluster, 'PG_VERSION'))
}

/** Makes an empty cluster, whole or not at all: passwords by SCRAM only, text compared by code point. */
export function createCluster(home: DatabaseHome, programs: string, password: string): void {
  const half = `${home.cluster}.new`
  const passwordFile = path.join(home.folder, 'initial-password')
  rmSync(half, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (home.account !== null) chownSync(passwordFile, home.account.uid, home.account.gid)
  const run = spawnSync(
    path.join(programs, 'initdb'),
    [
      ...['-D', half, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ],
    { ...home.account, cwd: '/', env: SERVER_ENVIRONMENT, encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) throw serverFault('The database could not be created', `${run.stdout}${run.stderr}`)
  renameSync(half, home.cluster)
}

/** Refuses a cluster that another major version of PostgreSQL made. */
export function checkVersion(home: DatabaseHome): void {
  const major = Number(readFileSync(path.join(home.cluster, 'PG_VERSION'), 'utf8'))
  if (major > MAJOR)
    throw new Fault(
      `The database in ${home.folder} was made by PostgreSQL ${major}, newer than this Claimdesk’s ${MAJOR}. Start the newer Claimdesk it was used with.`,
    )
  if (major < MAJOR)
    throw new Fault(
      `The database in ${home.folder} was made by PostgreSQL ${major}; this Claimdesk brings ${MAJOR}. Move it over with a backup made by the Claimdesk it was used with.`,
    )
}

/** What a failed program of PostgreSQL said, as one sentence. */
export function serverFault(what: string, said: string): Fault {
  if (/No space left on device/i.test(said))
    return new Fault(`${what}: the disk is full. Free some space and start again.`)
  const lines = said.trim().split('\n')
  return new Fault(`${what}: ${lines.findLast((line) => /FATAL|error/i.test(line)) ?? lines.at(-1) ?? ''}`)
}

/** What its programs get to see: nothing of ours is the database's business. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
}

/** An address in the embedded database. */
export function addressFor(port: number, user: string, password: string, database = DATABASE): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}
