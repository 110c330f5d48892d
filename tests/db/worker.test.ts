import { afterAll, expect, test } from 'vitest'
import { retryJob } from '@/db/mutations/retry-job'
import { sweepNow } from '@/db/mutations/sweep-now'
import { listJobs } from '@/db/queries/desk/jobs'
import type { Running } from '@/scripts/launcher/running'
import { startWorker } from '@/scripts/launcher/start-worker'
import { testDesk } from '@/tests/support/desk'

const { addresses, as, db, owner } = await testDesk()
const started: Running[] = []
afterAll(() => Promise.all(started.map((worker) => worker.stop())))

async function start(): Promise<Running> {
  const worker = await startWorker({ ...process.env, DATABASE_WORKER_URL: addresses.worker })
  started.push(worker)
  return worker
}
const queue = () => listJobs(db)
const until = (told: (jobs: Awaited<ReturnType<typeof queue>>) => unknown) =>
  expect.poll(async () => told(await queue()), { timeout: 30_000, interval: 20 })

test('a job whose worker is killed by kill -9 is run by the next one, and a failed one is retried', async () => {
  expect((await queue()).workerRuns).toBe(false)
  const killed = await start()
  await until(({ workerRuns }) => workerRuns).toBe(true)

  // The sweep waits behind this lock, so that it is under way when its worker dies.
  const held = await owner.sql.reserve()
  await held`begin`
  await held`lock table submissions in access exclusive mode`
  await owner.sql`select queue_job('sweep', '{}', 'sweep')` // by no form: those go into the locked table
  await until(({ jobs }) => jobs[0]?.state).toBe('running')

  await start()
  process.kill(killed.pid, 'SIGKILL')
  expect(await killed.ended).toContain('SIGKILL')
  await until(({ jobs }) => jobs[0]?.attempts).toBe(2)
  await held`rollback`
  held.release()
  await until(({ jobs }) => jobs.length).toBe(0)

  await owner.sql`revoke delete on submissions from claimdesk_worker`
  await sweepNow(db, as('admin'))
  await until(({ jobs }) => jobs[0]?.state).toBe('retrying')
  const [failed] = (await queue()).jobs
  expect(failed?.failure).toBe('Permission denied for table submissions.')
  await owner.sql`grant delete on submissions to claimdesk_worker`
  // Its own next try may come first.
  await retryJob(db, as('admin'), { jobId: failed?.id ?? '' })
  await until(({ jobs }) => jobs.length).toBe(0)
})
