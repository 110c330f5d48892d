import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { acknowledgeCapture } from '@/db/mutations/acknowledge-capture'
import type { Act } from '@/db/mutations/desk-transaction'
import { captures, evidence } from '@/db/schema'
import { leadsNowhere } from '@/domain/capture'
import { done } from './done'

const NOT_ASKED = 'The sample desk is filled without asking anybody on the web.'

/**
 * What the desk does about the pages of sample sources, which lead nowhere: somebody says that this is known. The few that are real are not asked
 * for either; the worker finds their captures ended.
 */
export async function settleCaptures(
  tx: Transaction,
  act: Act,
  { evidenceId }: { evidenceId: string },
): Promise<void> {
  const [cited] = await tx
    .select({ sourceId: evidence.sourceId })
    .from(evidence)
    .where(eq(evidence.id, evidenceId))
  const of = eq(captures.sourceId, cited?.sourceId ?? '')
  const now = sql`clock_timestamp()`
  await tx
    .update(captures)
    .set({ state: 'failed', reason: NOT_ASKED, startedAt: now, endedAt: now })
    .where(and(of, isNull(captures.endedAt)))
  const open = await tx
    .select({ captureId: captures.id, address: captures.address })
    .from(captures)
    .where(and(of, eq(captures.state, 'failed'), isNull(captures.acknowledgedAt)))
  for (const { captureId, address } of open) {
    const reason = leadsNowhere(address)
      ? 'Sample data: this address leads nowhere.'
      : 'Sample data: nothing is fetched for it.'
    done(await acknowledgeCapture(tx, act, { captureId, reason }))
  }
}
