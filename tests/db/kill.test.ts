import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { guardedClient } from '@/db/guarded-client'
import { recordEvent } from '@/db/mutations/record-event'
import { deskSettings, events } from '@/db/schema'
import { verifyHistory } from '@/scripts/audit-verify'
import { addressFor, OWNER } from '@/scripts/launcher/database-cluster'
import { openDatabaseHome, removeDatabaseHome } from '@/scripts/launcher/database-home'
import { type EmbeddedPostgres, startPostgres } from '@/scripts/launcher/embedded-postgres'
import { endProcess, identify } from '@/scripts/launcher/process-identity'
import { migrate } from '@/scripts/migrate'

const PASSWORD = 'of-this-test'
const WRITERS = 8
const KILLS = 3
const DEADLINES = { connectMs: 2000, acquireMs: 1500, answerMs: 2500, prepare: true }

const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-kill-'))
const home = openDatabaseHome(folder)
let server: EmbeddedPostgres | undefined
afterAll(async () => {
  await server?.stop()
  removeDatabaseHome(home)
  rmSync(folder, { recursive: true, force: true })
})

/** Changes and records under one transaction until the database dies; gives what was acknowledged. */
async function writeUntilItDies(url: string, enough: (acknowledged: number) => void): Promise<string[]> {
  const client = guardedClient(url, { pool: WRITERS, ...DEADLINES }, {})
  const db = drizzle(client)
  const acknowledged: string[] = []
  const write = async (writer: number) => {
    for (let count = 0; ; count += 1) {
      const name = `${writer}-${count}-${url.length}-${acknowledged.length}`
      await db.transaction(async (tx) => {
        await tx.update(deskSettings).set({ name })
        await recordEvent(tx, { actorId: null }, { type: 'desk.created', payload: { sample: true } })
      })
      acknowledged.push(name)
      enough(acknowledged.length)
    }
  }
  await Promise.allSettled(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
  await client.end({ timeout: 0 })
  return acknowledged
}

test('kill -9 of the database during writes loses no acknowledged change and leaves none without its event', async () => {
  server = await startPostgres(home, PASSWORD)
  const url = addressFor(server.port, OWNER, PASSWORD, 'postgres')
  await migrate(url)
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const identity = identify(server.pid)
    const names = await writeUntilItDies(url, (count) => {
      if (count === 50 && identity !== null) process.kill(identity.pid, 'SIGKILL')
    })
    acknowledged += names.length
    if (identity !== null) await endProcess(identity, 'SIGKILL', 1000)
    server = await startPostgres(home, PASSWORD, { port: server.port })

    const { db, close } = openDatabase(url)
    const audit = await verifyHistory(db)
    expect(audit.fault).toBeNull()
    // A change whose acknowledgement was on its way may stand; nothing acknowledged may be missing.
    expect(audit.events).toBeGreaterThanOrEqual(acknowledged)
    expect(audit.events).toBeLessThanOrEqual(acknowledged + WRITERS * (kill + 1))
    expect(await db.$count(events)).toBe(audit.events)
    await close()
  }
})
