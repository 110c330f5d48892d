import { expect, test } from '@playwright/test'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { PageAcks } from '@/db/page-cache/acks'
import { startApp, type TestApp } from '@/tests/support/app'
import { type Addresses, createDatabase, dropDatabase } from '@/tests/support/cluster'
import { pageOf, publishBy, roundOf, waitingClaim } from '@/tests/support/published-in-one'
import { sessionOf } from '@/tests/support/session'

/** `npm run drill:pages` does a hundred. */
const ROUNDS = 5

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let database: Addresses
let open: OpenDatabase
let session = ''
let publishing: TestApp
let other: TestApp

test.beforeAll(async () => {
  database = await createDatabase()
  open = openDatabase(database.owner)
  session = await sessionOf(open.db, 'editor')
  publishing = await startApp(database)
  other = await startApp(database)
})
test.afterAll(async () => {
  await publishing.stop()
  await other.stop()
  await open.close()
  await dropDatabase(database)
})

test('what one server publishes, the first load on another shows', async () => {
  const stale: string[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    stale.push(...(await roundOf([publishing.address, other.address], session, await waitingClaim(open.db))))
  expect(stale).toEqual([])
})

test('a page that has not changed asks the database nothing', async () => {
  const waiting = await waitingClaim(open.db)
  await publishBy(publishing.address, session, waiting)
  const [claim = '', article = ''] = waiting.paths
  for (const path of [claim, article, claim, article]) await pageOf(other.address, path)
  const asking = () => open.sql`
    select pid from pg_stat_activity where application_name = 'claimdesk_reader' and datname = current_database()`
  // Without a connection nothing can be asked: the pool opens one at the first question.
  await publishing.stop()
  await open.sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'claimdesk_reader' and datname = current_database()`
  await expect.poll(async () => (await asking()).length).toBe(0)
  for (let load = 0; load < 20; load += 1) {
    expect(await pageOf(other.address, claim)).toContain(waiting.conclusion)
    expect(await pageOf(other.address, article)).toContain(waiting.conclusion)
  }
  expect(await asking()).toHaveLength(0)
  await pageOf(other.address, '/claims/nothing-of-the-kind-aaaaaaaaaa')
  expect(await asking()).not.toHaveLength(0)
  publishing = await startApp(database)
})

test('kill -9 of the publishing server between its commit and its answer hides nothing', async () => {
  const waiting = await waitingClaim(open.db)
  for (const path of [...waiting.paths, ...waiting.paths]) await pageOf(other.address, path)
  const answered = publishBy(publishing.address, session, waiting).catch(() => 'no answer')
  await expect
    .poll(
      async () => {
        const rows = await open.sql`select id from publications where claim_id = ${waiting.claimId}`
        return rows.length
      },
      { intervals: [1] },
    )
    .toBe(1)
  await publishing.kill()
  await answered
  // Nobody waits for the acknowledgement any more, so the test does before it looks.
  const acks = new PageAcks(database.desk)
  await acks.untilSeen()
  await acks.close()
  for (const path of waiting.paths) expect(await pageOf(other.address, path)).toContain(waiting.conclusion)
  publishing = await startApp(database)
  for (const path of waiting.paths)
    expect(await pageOf(publishing.address, path)).toContain(waiting.conclusion)
})

test('a server that was away while something was published shows it when it is back', async () => {
  const waiting = await waitingClaim(open.db)
  for (const path of [...waiting.paths, ...waiting.paths]) await pageOf(other.address, path)
  await other.stop()
  await publishBy(publishing.address, session, waiting)
  other = await startApp(database)
  for (const path of waiting.paths) expect(await pageOf(other.address, path)).toContain(waiting.conclusion)
})

test('on another database nothing of the first is there', async () => {
  const waiting = await waitingClaim(open.db)
  await publishBy(publishing.address, session, waiting)
  for (const path of waiting.paths) expect(await pageOf(other.address, path)).toContain(waiting.conclusion)
  const elsewhere = await createDatabase()
  const app = await startApp(elsewhere)
  const [claim = '', article = '', home = ''] = waiting.paths
  for (const path of [claim, article]) expect((await fetch(`${app.address}${path}`)).status).toBe(404)
  expect(await pageOf(app.address, home)).not.toContain(waiting.conclusion)
  await app.stop()
  await dropDatabase(elsewhere)
})
