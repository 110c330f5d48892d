import { Logger, parseCrontab, run } from 'graphile-worker'
import { openDatabase } from '@/db/client'
import { CRONTAB } from '@/domain/job'
import type { Files } from '@/outside/files'
import { tasksOn, type Working } from './tasks'
import { libraryAddress } from './worker-address'
import { takeWorkerLock } from './worker-lock'

/** Jobs at a time. */
const AT_ONCE = 4

/** What the worker tells of itself, a line at a time. */
export type Tell = (line: string) => void
/** The worker at work: `ended` resolves when it cannot go on, `stop` lets the jobs it has end first. */
export type Worker = { ended: Promise<void>; stop(): Promise<void> }

/** Runs jobs of this database, and those of the calendar, from the moment no other worker does. */
export async function runWorker(url: string, files: Files, working: Working, tell: Tell): Promise<Worker> {
  const lock = await takeWorkerLock(url, () => tell('another worker runs; this one waits to take its place'))
  const { db, close } = openDatabase(url, { pool: AT_ONCE, name: 'claimdesk worker' })
  const runner = await run({
    connectionString: libraryAddress(url),
    maxPoolSize: AT_ONCE + 2,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    taskList: tasksOn(db, files, working),
    parsedCronItems: parseCrontab(CRONTAB),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') tell(message)
    }),
  })
  return {
    ended: Promise.race([lock.lost, runner.promise]),
    stop: async () => {
      await runner.stop()
      await close()
      await lock.release()
    },
  }
}
