import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'

/** Lets a job that went wrong run now, with all its tries before it again. One that runs, has run, or has not failed is refused. */
export async function retryJob(
  db: Database,
  act: Act,
  { jobId }: { jobId: string },
): Promise<Refusal | { jobId: string }> {
  const denied = may(act.actor, 'retry_job')
  if (denied) return denied
  return deskTransaction(db, act, 'retry_job', async (tx) => {
    const [answer] = await tx.execute<{ retried: boolean }>(
      sql`select retry_job(${jobId}::bigint) as retried`,
    )
    return answer?.retried
      ? { jobId }
      : refuse('not_found', { sentence: 'This job runs now, or is done: there is nothing to try again.' })
  })
}
