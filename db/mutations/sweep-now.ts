import type { Database } from '@/db/client'
import { may } from '@/domain/permissions'
import type { Refusal } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { queueJob } from './queue-job'

/** Queues a sweep out of turn. Two that wait are one. */
export async function sweepNow(db: Database, act: Act): Promise<Refusal | { task: string }> {
  const denied = may(act.actor, 'sweep_now')
  if (denied) return denied
  return deskTransaction(db, act, 'sweep_now', async (tx) => {
    await queueJob(tx, 'sweep', { key: 'sweep' })
    return { task: 'sweep' }
  })
}
