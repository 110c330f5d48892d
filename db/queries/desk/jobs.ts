import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { failureSentence, type JobState, jobState, taskWords, WORKER_LOCK } from '@/domain/job'
import { cutList, LIST_MAX } from './list-max'

/** A job as an admin sees it; `failure` is the last error in a sentence. What it works on is not shown. */
export type JobLine = {
  id: string
  task: string
  state: JobState
  attempts: number
  maxAttempts: number
  failure: string | null
  runAt: Date
}

/** The queue: what went wrong first, then what runs, then what waits; `cut` when there are more than are listed. */
export type JobQueue = { workerRuns: boolean; jobs: readonly JobLine[]; cut: boolean }

const row = z.object({
  id: z.string(),
  task: z.string(),
  attempts: z.number(),
  maxAttempts: z.number(),
  lastError: z.string().nullable(),
  lockedAt: z.coerce.date().nullable(),
  runAt: z.coerce.date(),
})

/** What the worker has before it, and whether there is a worker. Jobs that are done leave the queue. For admins. */
export async function listJobs(db: Database): Promise<JobQueue> {
  const rows = await db.execute(sql`
    select id::text, task_identifier as task, attempts, max_attempts as "maxAttempts", last_error as "lastError",
      locked_at as "lockedAt", run_at as "runAt"
    from graphile_worker.jobs
    order by locked_at is null and attempts >= max_attempts desc, locked_at is null and attempts > 0 desc, locked_at, run_at, jobs.id
    limit ${LIST_MAX + 1}`)
  const [worker] = await db.execute<{ runs: boolean }>(sql`
    select exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32) + objid::bigint = ${WORKER_LOCK}) as runs`)
  const { listed, cut } = cutList(z.array(row).parse(rows))
  const jobs = listed.map((job) => ({
    ...{ id: job.id, attempts: job.attempts, maxAttempts: job.maxAttempts, runAt: job.runAt },
    ...{ task: taskWords(job.task), state: jobState(job), failure: failureSentence(job) },
  }))
  return { workerRuns: worker?.runs ?? false, jobs, cut }
}
