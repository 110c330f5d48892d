import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { databaseAccount } from '@/scripts/launcher/database-account'
import { openDatabaseHome, removeDatabaseHome } from '@/scripts/launcher/database-home'
import { freePort } from '@/scripts/launcher/free-port'
import { type Launched, launch as launchOn } from '@/tests/support/launched'

let dataDir = ''
const running: Launched[] = []

test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-launch-'))
})
test.afterAll(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGTERM')
    await ended
  }
  removeDatabaseHome(openDatabaseHome(dataDir))
  rmSync(dataDir, { recursive: true, force: true })
})

/** Runs the launcher on the tests' own build and data. */
function launch(port: number, env: Record<string, string> = {}): Launched {
  const launched = launchOn(dataDir, port, env)
  running.push(launched)
  return launched
}

const ready = async (launched: Launched) =>
  expect.poll(launched.said, { timeout: 60_000 }).toMatch(/ {2}ready {6}http/)

test('a start serves, a second on the same data says where, Ctrl-C ends both processes', async () => {
  const port = await freePort()
  const first = launch(port)
  await ready(first)
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200)
  expect(first.said()).toMatch(/ {2}owner {6}open this once.*\/welcome\//)

  const second = launch(await freePort())
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`already runs on this data (process ${first.child.pid}`)

  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow()
})

test('Ctrl-C while the server is coming up leaves nothing running', async () => {
  const port = await freePort()
  const early = launch(port)
  await expect.poll(early.said, { timeout: 60_000, intervals: [5] }).toContain('  build ')
  early.child.kill('SIGINT')
  expect(await early.ended).toBe(0)
  expect(early.said()).not.toContain('  ready ')
  await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow()
  const next = launch(port)
  await ready(next)
  next.child.kill('SIGINT')
  expect(await next.ended).toBe(0)
})

test('after kill -9 of the launcher the next one takes its database over and replaces its server', async () => {
  const port = await freePort()
  const killed = launch(port)
  await ready(killed)
  killed.child.kill('SIGKILL')
  await killed.ended

  const next = launch(port)
  await ready(next)
  expect(next.said()).toContain('PostgreSQL taken over')
  next.child.kill('SIGTERM')
  expect(await next.ended).toBe(0)
})

test('a taken port, a wrong setting and an unreachable database each end with a sentence', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    }),
  )
  const onTaken = launch(port)
  expect(await onTaken.ended).toBe(1)
  expect(onTaken.said()).toContain(`Port ${port} on 127.0.0.1 is taken.`)
  taken.close()

  const wrong = launch(port, { AUTH_SECRET: 'short', APP_URL: 'desk' })
  expect(await wrong.ended).toBe(1)
  expect(wrong.said()).toContain('AUTH_SECRET must have at least 32 characters.')
  expect(wrong.said()).toContain('APP_URL must be an address')

  const nowhere = `postgres://desk@127.0.0.1:${await freePort()}/desk`
  const unreachable = launch(port, { DATABASE_URL: nowhere })
  expect(await unreachable.ended).toBe(1)
  expect(unreachable.said()).toContain('The database does not answer')
})

test('the sample desk does not listen beyond this machine unasked', async () => {
  const open = launch(await freePort(), { HOST: '0.0.0.0', SAMPLE_DATA: 'true' })
  expect(await open.ended).toBe(1)
  expect(open.said()).toContain('known password')
})

test('root’s database belongs to an ordinary user', () => {
  const account = databaseAccount(path.join(dataDir, 'none'))
  if (process.getuid?.() === 0) expect(account?.uid).toBeGreaterThan(0)
  else expect(account).toBeNull()
})
