import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@/db/client'
import { openSecrets, type Secrets } from '@/scripts/launcher/data-folder'
import { addressFor, OWNER } from '@/scripts/launcher/database-cluster'
import { openDatabaseHome, removeDatabaseHome } from '@/scripts/launcher/database-home'
import { startPostgres } from '@/scripts/launcher/embedded-postgres'
import { findPostmaster } from '@/scripts/launcher/postmaster'
import { openRoles } from '@/scripts/launcher/prepare-database'
import { endProcess, identify } from '@/scripts/launcher/process-identity'
import { migrate } from '@/scripts/migrate'

/** A database of its own for one test file: the addresses of its owner and of the roles, and a data folder. */
export type Addresses = {
  name: string
  owner: string
  desk: string
  reader: string
  worker: string
  dataDir: string
}
type Cluster = { port: number; secrets: Secrets; folder: string }

const TEMPLATE = 'claimdesk_template'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Starts a throw-away PostgreSQL with one migrated database as the template, for every process
 * this one starts. Gives how to end it; does nothing where a cluster runs already.
 */
export async function startCluster(): Promise<() => Promise<void>> {
  if (process.env.TEST_CLUSTER) return async () => {}
  process.chdir(ROOT)
  await removeClustersOfTheDead()
  const folder = path.resolve(`.data-test-${process.pid}`)
  mkdirSync(folder, { mode: 0o711 })
  const secrets = openSecrets(folder)
  const home = openDatabaseHome(folder)
  const server = await startPostgres(home, secrets.ownerPassword, { durable: false })
  const admin = openDatabase(addressFor(server.port, OWNER, secrets.ownerPassword, 'postgres'), { pool: 1 })
  await admin.sql.unsafe(`create database ${TEMPLATE}`)
  await admin.close()
  const template = addressFor(server.port, OWNER, secrets.ownerPassword, TEMPLATE)
  await migrate(template)
  await openRoles(template, server.port, secrets)
  const cluster: Cluster = { port: server.port, secrets, folder }
  process.env.TEST_CLUSTER = JSON.stringify(cluster)
  return async () => {
    delete process.env.TEST_CLUSTER
    await server.stop()
    removeDatabaseHome(home)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A fresh migrated database of the running cluster. */
export async function createDatabase(): Promise<Addresses> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const { port, secrets, folder } = runningCluster()
  await asAdmin(`create database ${name} template ${TEMPLATE}`)
  return {
    name,
    owner: addressFor(port, OWNER, secrets.ownerPassword, name),
    desk: addressFor(port, 'claimdesk_desk', secrets.deskPassword, name),
    reader: addressFor(port, 'claimdesk_reader', secrets.readerPassword, name),
    worker: addressFor(port, 'claimdesk_worker', secrets.workerPassword, name),
    dataDir: path.join(folder, name),
  }
}

export async function dropDatabase({ name }: Addresses): Promise<void> {
  await asAdmin(`drop database if exists ${name} with (force)`)
}

async function asAdmin(statement: string): Promise<void> {
  const { port, secrets } = runningCluster()
  const admin = openDatabase(addressFor(port, OWNER, secrets.ownerPassword, 'postgres'), { pool: 1 })
  await admin.sql.unsafe(statement).finally(() => admin.close())
}

function runningCluster(): Cluster {
  const written = process.env.TEST_CLUSTER
  if (!written) throw new Error('No test database runs: start the tests by npm test or npx vitest.')
  return JSON.parse(written)
}

/** A killed test run leaves its server behind. */
async function removeClustersOfTheDead(): Promise<void> {
  for (const name of readdirSync('.')) {
    const pid = Number(/^\.data-test-(\d+)$/.exec(name)?.[1])
    if (!pid || identify(pid) !== null || !existsSync(name)) continue
    const home = openDatabaseHome(path.resolve(name))
    const server = findPostmaster(home)
    if (server !== null) await endProcess(server.identity, 'SIGINT', 5000)
    removeDatabaseHome(home)
    rmSync(name, { recursive: true, force: true })
  }
}
