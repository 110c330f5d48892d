import { createServer } from 'node:net'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, expect, test } from 'vitest'
import { isDatabaseUnavailable } from '@/db/client'
import { type Deadlines, guardedClient } from '@/db/guarded-client'
import { deskSettings } from '@/db/schema'
import { freePort } from '@/scripts/launcher/free-port'
import { testDatabase } from '@/tests/support/db'

const database = await testDatabase()
const closers: (() => Promise<void>)[] = []
afterAll(() => Promise.all(closers.map((close) => close())))

const deadlines: Deadlines = { pool: 2, connectMs: 2000, acquireMs: 300, answerMs: 2500, prepare: true }

function guarded(url: string, changes: Partial<Deadlines> = {}, connection: Record<string, number> = {}) {
  const client = guardedClient(url, { ...deadlines, ...changes }, connection)
  closers.push(() => client.end({ timeout: 0 }))
  return drizzle(client)
}

const outcome = (question: PromiseLike<unknown>) =>
  Promise.resolve(question).then(
    () => 'answered',
    (error) => (isDatabaseUnavailable(error) ? 'unavailable' : error),
  )

test('rows, transactions, savepoints and rollbacks go through the guard unchanged', async () => {
  const db = guarded(database.addresses.desk)
  const [desk] = await db.select({ name: deskSettings.name }).from(deskSettings)
  expect(desk).toEqual({ name: 'Claimdesk' })
  await db.transaction(async (tx) => {
    await tx.update(deskSettings).set({ name: 'The Desk' })
    await expect(
      tx.transaction(async (inner) => {
        await inner.update(deskSettings).set({ name: 'Lost' })
        throw new Error('back')
      }),
    ).rejects.toThrow('back')
  })
  await expect(
    db.transaction(async (tx) => {
      await tx.update(deskSettings).set({ name: 'Lost as well' })
      throw new Error('back')
    }),
  ).rejects.toThrow('back')
  expect(await db.select({ name: deskSettings.name }).from(deskSettings)).toEqual([{ name: 'The Desk' }])
})

test('a mistake in a statement stays a mistake', async () => {
  const db = guarded(database.addresses.desk)
  expect(await outcome(db.execute(sql`select from nowhere at all`))).not.toBe('unavailable')
})

test('a full pool sends the next one away instead of letting them wait for ever', async () => {
  const db = guarded(database.addresses.desk)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const holders = [1, 2].map(() => db.transaction(async () => held))
  expect(await outcome(db.execute(sql`select 1`))).toBe('unavailable')
  letGo()
  await Promise.all(holders)
  expect(await outcome(db.execute(sql`select 1`))).toBe('answered')
})

test('the server’s own deadline on a statement counts as unavailable', async () => {
  const db = guarded(database.addresses.desk, {}, { statement_timeout: 100 })
  expect(await outcome(db.execute(sql`select pg_sleep(60)`))).toBe('unavailable')
  expect(await outcome(db.execute(sql`select 1`))).toBe('answered')
})

test('a server that is down is unavailable', async () => {
  const nobody = `postgres://desk:x@127.0.0.1:${await freePort()}/claimdesk`
  expect(await outcome(guarded(nobody).execute(sql`select 1`))).toBe('unavailable')
})

test('a server that takes the call and says nothing is unavailable, for questions and transactions', async () => {
  const mute = createServer(() => {})
  const port = await new Promise<number>((resolve) => {
    mute.listen(0, '127.0.0.1', () => {
      const address = mute.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const db = guarded(`postgres://desk:x@127.0.0.1:${port}/claimdesk`, { connectMs: 60_000, answerMs: 200 })
  const asked = [db.execute(sql`select 1`), db.transaction(async () => {}), db.execute(sql`select 1`)]
  expect(await Promise.all(asked.map(outcome))).toEqual(['unavailable', 'unavailable', 'unavailable'])
  mute.close()
})

test('a transaction whose server falls silent half way ends, and the pool is fresh again', async () => {
  const db = guarded(database.addresses.desk, { answerMs: 400 })
  const silent = db.transaction((tx) => tx.execute(sql`select pg_sleep(60)`))
  expect(await outcome(silent)).toBe('unavailable')
  expect(await outcome(db.execute(sql`select 1`))).toBe('answered')
})

test('the reader’s role sees the views of readers and no table', async () => {
  const db = guarded(database.addresses.reader)
  expect(await outcome(db.execute(sql`select * from reading.desk`))).toBe('answered')
  await expect(db.execute(sql`select * from claims`)).rejects.toMatchObject({ cause: { code: '42501' } })
})
