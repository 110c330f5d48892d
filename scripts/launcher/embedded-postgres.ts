import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { databaseBinaries } from './database-binaries'
import { checkVersion, createCluster, hasCluster, SERVER_ENVIRONMENT, serverFault } from './database-cluster'
import type { DatabaseHome } from './database-home'
import { Fault } from './fault'
import { freePort } from './free-port'
import { findPostmaster } from './postmaster'
import { endProcess, isRunning, type ProcessIdentity } from './process-identity'
import type { Running } from './running'

/** The embedded PostgreSQL, running. `how` tells where it came from. */
export type EmbeddedPostgres = Running & { port: number; how: 'created' | 'started' | 'taken over' }

const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 20_000
const FREE_OF_THE_DEAD_WITHIN_MS = 10_000

/**
 * Starts the server of `home`, makes its cluster at the first call, and takes over one that a
 * killed launcher left running. `durable: false` gives up safety against a power cut, for tests.
 */
export async function startPostgres(
  home: DatabaseHome,
  ownerPassword: string,
  { port, durable = true }: { port?: number; durable?: boolean } = {},
): Promise<EmbeddedPostgres> {
  const created = !hasCluster(home)
  const left = created ? null : findPostmaster(home)
  if (left !== null) return { ...(await adopt(home, left.identity)), how: 'taken over' }
  const programs = databaseBinaries(home)
  if (created) createCluster(home, programs, ownerPassword)
  checkVersion(home)
  const running = await start(home, programs, port ?? (await freePort()), durable)
  return { ...running, how: created ? 'created' : 'started' }
}

async function start(home: DatabaseHome, programs: string, port: number, durable: boolean) {
  if (existsSync(home.log)) renameSync(home.log, `${home.log}.previous`)
  const log = openSync(home.log, 'a', 0o600)
  const options = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`],
    ...['timezone=UTC', 'log_timezone=UTC', 'max_connections=200'],
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
  ]
  for (const giveUpAt = Date.now() + FREE_OF_THE_DEAD_WITHIN_MS; ; ) {
    const child = spawn(
      path.join(programs, 'postgres'),
      ['-D', home.cluster, ...options.flatMap((option) => ['-c', option])],
      { ...home.account, cwd: '/', env: SERVER_ENVIRONMENT, detached: true, stdio: ['ignore', log, log] },
    )
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, signal) => resolve(`the database ended by ${signal ?? `code ${code}`}`))
    })
    let gone = false
    void ended.then(() => {
      gone = true
    })
    const server = await whenReady(home, () => gone)
    if (server !== null) return { ...controlled(server.identity, ended), port: server.port }
    const said = readFileSync(home.log, 'utf8')
    // A killed server's last children hold its memory for a moment.
    if (!/shared memory block|lock file/.test(said) || Date.now() > giveUpAt)
      throw serverFault('The database did not start', said)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function adopt(home: DatabaseHome, identity: ProcessIdentity) {
  const server = await whenReady(home, () => !isRunning(identity))
  if (server === null) throw new Fault('The database that was still running ended. Start again.')
  const ended = new Promise<string>((resolve) => {
    const timer = setInterval(() => {
      if (isRunning(identity)) return
      clearInterval(timer)
      resolve('the database ended')
    }, 250)
  })
  return { ...controlled(identity, ended), port: server.port }
}

async function whenReady(home: DatabaseHome, gone: () => boolean) {
  for (const giveUpAt = Date.now() + READY_WITHIN_MS; !gone() && Date.now() < giveUpAt; ) {
    const server = findPostmaster(home)
    if (server?.ready) return server
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return null
}

function controlled(identity: ProcessIdentity, ended: Promise<string>): Running {
  return {
    pid: identity.pid,
    ended,
    // SIGINT is PostgreSQL's fast shutdown: roll back what is open, write a checkpoint, end.
    stop: () => endProcess(identity, 'SIGINT', STOP_WITHIN_MS),
  }
}
