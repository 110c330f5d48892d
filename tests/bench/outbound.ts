// npm run bench:outbound [rounds]: how readers' pages answer while ten captures, or ten readings of articles, run against hostile servers.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { inArray } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { queueCapture } from '@/db/mutations/queue-capture'
import { captures, sources } from '@/db/schema'
import { endProcess, identify } from '@/scripts/launcher/process-identity'
import { startWorker } from '@/scripts/launcher/start-worker'
import { startApp } from '@/tests/support/app'
import { createDatabase, startCluster } from '@/tests/support/cluster'
import { HOSTILE } from '@/tests/support/hostile-sites'
import { person } from '@/tests/support/people'
import { publishBy, waitingClaim } from '@/tests/support/published-in-one'
import { SESSION_COOKIE, sessionOf } from '@/tests/support/session'

const ROUNDS = Number(process.argv[2] ?? 6)
const ASKED_A_ROUND = 300
const AT_ONCE = 10
/** What is hostile is under way for so long before readers' pages are asked. */
const SETTLED_MS = 1500

/** Something that may be under way while readers' pages are asked; `end` gives how much of it was over by then. */
type Load = { begin(): Promise<void>; end(): Promise<number> }

const server = fork(new URL('./hostile-server.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
const [port] = await once(server, 'message')
const hostile = Array.from({ length: AT_ONCE }, (_, n) => {
  const paths = Object.keys(HOSTILE)
  return `http://127.0.0.1:${port}${paths[n % paths.length]}`
})
const stopCluster = await startCluster()
const database = await createDatabase()
const app = await startApp(database, { FETCH_LOOPBACK_PORTS: String(port) })
const { db, close } = openDatabase(database.owner)
try {
  const session = await sessionOf(db, 'editor')
  const waiting = await waitingClaim(db)
  await publishBy(app.address, session, waiting)
  const pages = [...waiting.paths, '/checks'].map((path) => app.address + path)
  const loads: Readonly<Record<string, Load | null>> = {
    quiet: null,
    captures: capturing(),
    readings: reading(app.address, session),
  }
  const times = new Map(Object.keys(loads).map((name) => [name, [] as number[]]))
  const over = new Map<string, number>()
  await asked(pages, ASKED_A_ROUND)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, load] of Object.entries(loads)) {
      await load?.begin()
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS))
      times.get(name)?.push(...(await asked(pages, ASKED_A_ROUND)))
      if (load) over.set(name, (over.get(name) ?? 0) + (await load.end()))
    }
  const quiet = quantile(times.get('quiet') ?? [], 0.95)
  for (const [name, taken] of times) {
    const p95 = quantile(taken, 0.95)
    const fetched = over.has(name) ? `, ${over.get(name)} fetches over` : ''
    console.log(
      `  ${name.padEnd(10)} p50 ${ms(quantile(taken, 0.5))}, p95 ${ms(p95)} (${(p95 / quiet).toFixed(2)} times quiet), ${taken.length} pages${fetched}`,
    )
  }
} finally {
  await close()
  await app.stop()
  await stopCluster()
  server.disconnect()
}

/** Readers' pages one after the other, whole, and the milliseconds each took. */
async function asked(pages: readonly string[], count: number): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < count; n += 1) {
    const begun = performance.now()
    const answer = await fetch(pages[n % pages.length] ?? '')
    await answer.text()
    if (!answer.ok) throw new Error(`${answer.url} was answered by ${answer.status}.`)
    taken.push(performance.now() - begun)
  }
  return taken
}

/** The worker with ten captures of hostile pages before it, and another whenever one is over. */
function capturing(): Load {
  const open = ['queued', 'running'] as const
  const count = (states: readonly (typeof captures.$inferSelect)['state'][]) =>
    db.$count(captures, inArray(captures.state, [...states]))
  const over = () => count(['saved', 'incomplete', 'failed'])
  let next = 0
  let before = 0
  let going = false
  let fed: Promise<void> = Promise.resolve()
  let end = async () => {}
  const feed = async () => {
    const { id: createdBy } = await person(db, 'editor')
    while (going) {
      for (let waiting = await count(open); waiting < AT_ONCE; waiting += 1) {
        const address = `${hostile[next % AT_ONCE]}?${randomUUID()}`
        next += 1
        const [source] = await db
          .insert(sources)
          .values({ title: address, address, kind: 'other', createdBy })
          .returning({ id: sources.id })
        const sourceId = source?.id ?? ''
        await db.transaction((tx) => queueCapture(tx, { sourceId, address, requestedBy: createdBy }))
      }
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
  return {
    begin: async () => {
      before = await over()
      going = true
      fed = feed()
      const worker = await startWorker({
        ...process.env,
        ...{ DATABASE_URL: database.owner, DATABASE_WORKER_URL: database.worker },
        ...{ DATA_DIR: database.dataDir, FETCH_LOOPBACK_PORTS: String(port) },
      })
      const known = identify(worker.pid)
      end = async () => {
        if (known) await endProcess(known, 'SIGKILL', 5000)
      }
      while ((await count(['running'])) < 4) await new Promise((resolve) => setTimeout(resolve, 100))
    },
    end: async () => {
      going = false
      await Promise.all([fed, end()])
      return (await over()) - before
    },
  }
}

/** Ten readings of hostile articles at a time, as the form of the import asks for them, in the process that answers readers. */
function reading(address: string, session: string): Load {
  let stopping = new AbortController()
  let going: Promise<unknown> = Promise.resolve()
  let ended = 0
  const readOn = async (page: string, signal: AbortSignal) => {
    while (!signal.aborted) {
      const body = new FormData()
      body.set('way', 'address')
      body.set('address', page)
      const headers = { origin: address, cookie: `${SESSION_COOKIE}=${session}` }
      const answer = await fetch(`${address}/desk/import/reading`, { method: 'POST', body, headers, signal })
      const told = await answer.text()
      if (!told.includes('"refusal":{')) throw new Error(`${page} was read: ${told.slice(0, 200)}`)
      if (!told.includes('is fetching other pages')) ended += 1
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  return {
    begin: async () => {
      stopping = new AbortController()
      ended = 0
      const { signal } = stopping
      going = Promise.all(
        hostile.map((page) =>
          readOn(page, signal).catch((error) => {
            if (!signal.aborted) throw error
          }),
        ),
      )
    },
    end: async () => {
      stopping.abort()
      await going
      return ended
    },
  }
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`
}
