import { mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@/scripts/launcher/free-port'
import { endProcess, identify } from '@/scripts/launcher/process-identity'
import { serve } from '@/scripts/launcher/serve'
import { buildForTests } from './build'
import type { Addresses } from './cluster'

/** A running production server. Several may share one database. */
export type TestApp = {
  /** `http://127.0.0.1:<port>` */
  address: string
  pid: number
  /** What it has printed so far. */
  log(): string
  /** Ends it in good order. */
  stop(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

/** The AUTH_SECRET of test servers, so that tests can make sessions of their own. */
export const TEST_SECRET = 'a secret of the tests, long enough to pass'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the production build on a free port against `database`; builds first if the sources changed. */
export async function startApp(database: Addresses, env: Record<string, string> = {}): Promise<TestApp> {
  process.chdir(ROOT)
  const server = await buildForTests()
  const port = Number(env.PORT ?? (await freePort()))
  const address = `http://127.0.0.1:${port}`
  mkdirSync(database.dataDir, { recursive: true })
  const logFile = path.join(database.dataDir, `server-${port}.log`)
  const running = await serve(
    [server],
    {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      ...{ PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1', DATA_DIR: database.dataDir },
      ...{
        APP_URL: address,
        NEXTAUTH_URL: address,
        AUTH_SECRET: TEST_SECRET,
      },
      ...{ DATABASE_DESK_URL: database.desk, DATABASE_READER_URL: database.reader, SAMPLE_DATA: 'false' },
      ...env,
    },
    `${address}/api/health`,
    { output: openSync(logFile, 'a') },
  )
  const identity = identify(running.pid)
  return {
    address,
    pid: running.pid,
    log: () => readFileSync(logFile, 'utf8'),
    stop: running.stop,
    kill: async () => {
      if (identity !== null) await endProcess(identity, 'SIGKILL', 5000)
    },
  }
}
