import postgres from 'postgres'
import { WORKER_LOCK } from '@/domain/job'

/** That this process is the worker of its database. */
export type WorkerLock = {
  /** Resolves when the connection that holds it is gone: another process may be the worker by now. */
  lost: Promise<void>
  release(): Promise<void>
}

/**
 * Waits until no other process is the worker of this database, then takes its place. Whatever is still marked as taken was taken by one that
 * is dead, so it is let go at once, and not only after the hours the library would wait.
 */
export async function takeWorkerLock(url: string, waiting: () => void): Promise<WorkerLock> {
  let lose = () => {}
  const lost = new Promise<void>((resolve) => {
    lose = resolve
  })
  const sql = postgres(url, {
    max: 1,
    max_lifetime: null, // a connection that is renewed has lost its locks
    onnotice: () => {},
    onclose: () => lose(),
    connection: { application_name: 'claimdesk worker lock' },
  })
  try {
    const [free] = await sql`select pg_try_advisory_lock(${WORKER_LOCK}) as taken`
    if (!free?.taken) {
      waiting()
      await sql`select pg_advisory_lock(${WORKER_LOCK})`
    }
    await sql`select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`
  } catch (error) {
    await sql.end({ timeout: 0 })
    throw error
  }
  return { lost, release: () => sql.end({ timeout: 1 }) }
}
