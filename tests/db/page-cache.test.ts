import { afterAll, expect, test } from 'vitest'
import { DatabaseLink } from '@/app/_server/page-cache/link.mjs'
import { PageStore } from '@/app/_server/page-cache/store.mjs'
import { claimTag, PUBLICATION_TAG, raiseTags } from '@/db/mutations/raise-tags'
import { PageAcks } from '@/db/page-cache/acks'
import { testDatabase } from '@/tests/support/db'

const database = await testDatabase()
const acks = new PageAcks(database.addresses.desk)
const PATH = '/en/claims/chips-0123456789'
const TAGS = [claimTag('0123456789'), 'site']
const opened: DatabaseLink[] = []

/** A process that stores pages, as the reader's role, which may change nothing. */
async function storingProcess() {
  const store = new PageStore(1_000_000)
  const link = new DatabaseLink(store, { url: database.addresses.reader, outageMs: 60_000 })
  opened.push(link)
  await expect.poll(() => link.live).toBe(true)
  const keep = (text: string) =>
    store.finish(store.begin(PATH, TAGS), {
      entry: { lastModified: 0, cacheControl: undefined, value: text },
      bytes: 100,
    })
  return { store, link, keep }
}

afterAll(async () => {
  await Promise.all([acks.close(), ...opened.map((link) => link.close())])
})

const change = (tags: string[]) => database.db.transaction((tx) => raiseTags(tx, tags))

test('whoever publishes has an answer only when every process has dropped the page', async () => {
  const [first, second] = [await storingProcess(), await storingProcess()]
  first.keep('old')
  second.keep('old')
  await change([TAGS[0] ?? '', PUBLICATION_TAG])
  expect(await acks.untilSeen()).toEqual({ storing: 2, late: 0 })
  expect(first.store.find(PATH)).toBeNull()
  expect(second.store.find(PATH)).toBeNull()
  await Promise.all([first.link.close(), second.link.close()])
})

test('a change that is rolled back drops nothing', async () => {
  const { store, link, keep } = await storingProcess()
  keep('still true')
  await database.db
    .transaction(async (tx) => {
      await raiseTags(tx, TAGS)
      throw new Error('refused')
    })
    .catch(() => {})
  await acks.untilSeen()
  expect(store.find(PATH)?.value).toBe('still true')
  await link.close()
})

test('a render begun before the change is waited for, and not stored', async () => {
  const { store, link } = await storingProcess()
  const miss = store.begin(PATH, TAGS)
  await change(TAGS)
  let seen = false
  const asked = acks.untilSeen().then(() => {
    seen = true
  })
  await expect.poll(() => store.overtaken()).toHaveLength(1)
  expect(seen).toBe(false)
  store.finish(miss, { entry: { lastModified: 0, cacheControl: undefined, value: 'old' }, bytes: 1 })
  await asked
  expect(store.find(PATH)).toBeNull()
  await link.close()
})

test('a process that loses the connection forgets what it had, hears again, and holds nobody up meanwhile', async () => {
  const { store, link, keep } = await storingProcess()
  keep('perhaps old by now')
  await database.owner.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'claimdesk page cache' and datname = current_database()`
  await expect.poll(() => link.live && store.find(PATH) === null).toBe(true)
  expect(await acks.untilSeen()).toEqual({ storing: 1, late: 0 })
  await link.close()
})

test('with nobody storing pages there is nobody to wait for', async () => {
  await expect.poll(() => acks.untilSeen()).toEqual({ storing: 0, late: 0 })
})
