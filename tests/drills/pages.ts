// npm run drill:pages [rounds]: what README.md beside this file says of it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '@/db/client'
import { openSecrets } from '@/scripts/launcher/data-folder'
import { openDatabaseHome, removeDatabaseHome } from '@/scripts/launcher/database-home'
import { startPostgres } from '@/scripts/launcher/embedded-postgres'
import { embeddedDatabaseUrl, openRoles } from '@/scripts/launcher/prepare-database'
import { endProcess, identify } from '@/scripts/launcher/process-identity'
import { migrate } from '@/scripts/migrate'
import { startApp, type TestApp } from '@/tests/support/app'
import { pageOf, publishBy, roundOf, waitingClaim } from '@/tests/support/published-in-one'
import { sessionOf } from '@/tests/support/session'
import { brokenInvariants } from './invariants'

const ROUNDS = Number(process.argv[2] ?? 100)

const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-drill-'))
const dataDir = path.join(folder, 'servers')
mkdirSync(dataDir)
const secrets = openSecrets(folder)
const home = openDatabaseHome(folder)
let postgres = await startPostgres(home, secrets.ownerPassword)
const owner = await embeddedDatabaseUrl(postgres.port, secrets)
await migrate(owner)
const roles = await openRoles(owner, postgres.port, secrets)
const database = {
  ...{ name: 'claimdesk', owner, dataDir },
  ...{ desk: roles.DATABASE_DESK_URL, reader: roles.DATABASE_READER_URL, worker: roles.DATABASE_WORKER_URL },
}
const faults: string[] = []
let servers: TestApp[] = []
try {
  const first = await startApp(database)
  servers = [first, await startApp(database)]
  const addresses = servers.map(({ address }) => address)
  const before = openDatabase(owner)
  const session = await sessionOf(before.db, 'editor')
  for (let round = 1; round <= ROUNDS; round += 1) {
    const stale = await roundOf(addresses, session, await waitingClaim(before.db))
    faults.push(...stale.map((page) => `Round ${round}: old at the first load: ${page}.`))
    if (round % 10 === 0) console.log(`  ${round} rounds, ${faults.length} pages old`)
  }
  const waiting = await waitingClaim(before.db)
  await publishBy(first.address, session, waiting)
  for (const page of waiting.paths) for (const address of addresses) await pageOf(address, page)
  await before.close()

  const identity = identify(postgres.pid)
  if (identity) await endProcess(identity, 'SIGKILL', 1000)
  for (const page of waiting.paths)
    for (const address of addresses) {
      const text = await pageOf(address, page)
      if (!text.includes(waiting.conclusion)) faults.push(`Not served while the database is gone: ${page}.`)
    }
  postgres = await startPostgres(home, secrets.ownerPassword, { port: postgres.port })
  const after = openDatabase(owner)
  const stale = await roundOf(addresses, session, await waitingClaim(after.db))
  faults.push(...stale.map((page) => `After the database came back: old at the first load: ${page}.`))
  faults.push(...(await brokenInvariants(after.sql)))
  await after.close()
} finally {
  await Promise.all(servers.map((server) => server.stop()))
  await postgres.stop()
  removeDatabaseHome(home)
  rmSync(folder, { recursive: true, force: true })
}
for (const fault of faults) console.error(`  ${fault}`)
console.log(
  faults.length === 0
    ? `New at the first load on both servers in ${ROUNDS} of ${ROUNDS} rounds, 3 pages each; served without the database; new again after it came back.`
    : `${faults.length} faults.`,
)
process.exitCode = faults.length === 0 ? 0 : 1
