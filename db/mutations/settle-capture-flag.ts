import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { findCaptureKnown } from '@/db/queries/desk/captures'
import { captureFlags } from '@/db/schema'
import type { SettleCaptureFlagInput } from '@/domain/capture'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'

/** Takes a flag off a page: somebody has looked at what changed, or that it is gone. */
export async function settleCaptureFlag(
  db: Database,
  act: Act,
  { flagId }: SettleCaptureFlagInput,
): Promise<{ flagId: string } | Refusal> {
  const denied = may(act.actor, 'settle_capture_flag')
  if (denied) return denied
  return deskTransaction(db, act, 'settle_capture_flag', async (tx) => {
    const [flag] = await tx.select().from(captureFlags).where(eq(captureFlags.id, flagId))
    const known = flag && (await findCaptureKnown(tx, flag.captureId, act.actor.id))
    if (!known) return refuse('not_found')
    const [settled] = await tx
      .update(captureFlags)
      .set({ settledAt: sql`clock_timestamp()`, settledBy: act.actor.id })
      .where(and(eq(captureFlags.id, flagId), isNull(captureFlags.settledAt)))
      .returning({ id: captureFlags.id })
    if (!settled) return refuse('unchanged', { sentence: 'Somebody has settled this already.' })
    const { id: captureId, sourceId, appearanceId } = known
    await recordEvent(
      tx,
      { actorId: act.actor.id },
      { type: 'capture.flag_settled', payload: { captureId, sourceId, appearanceId, kind: flag.kind } },
    )
    return { flagId }
  })
}
