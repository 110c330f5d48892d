import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { Json } from '@/domain/canonical-json'
import type { Task } from '@/domain/job'

/**
 * Queues a job with the change that causes it: both happen, or neither. A job that waits under the same `key` is replaced, so that many
 * changes at once cause one.
 */
export async function queueJob(
  tx: Transaction,
  task: Task,
  { payload = {}, key = null }: { payload?: Json; key?: string | null } = {},
): Promise<void> {
  await tx.execute(sql`select queue_job(${task}, ${JSON.stringify(payload)}::json, ${key})`)
}
