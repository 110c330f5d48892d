import { eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { findCaptureKnown } from '@/db/queries/desk/captures'
import { captures } from '@/db/schema'
import type { AcknowledgeCaptureInput } from '@/domain/capture'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'
import { writeText } from './write-text'

/** Says of a capture that failed or is incomplete that this is known: its source no longer keeps a claim from review. */
export async function acknowledgeCapture(
  db: Database,
  act: Act,
  { captureId, reason }: AcknowledgeCaptureInput,
): Promise<{ captureId: string } | Refusal> {
  const denied = may(act.actor, 'acknowledge_capture')
  if (denied) return denied
  return deskTransaction(db, act, 'acknowledge_capture', async (tx) => {
    const known = await findCaptureKnown(tx, captureId, act.actor.id)
    if (!known) return refuse('not_found')
    if (known.acknowledgedAt)
      return refuse('unchanged', {
        sentence: 'This was acknowledged already: it keeps no claim from review.',
      })
    if (known.state !== 'failed' && known.state !== 'incomplete')
      return refuse('unchanged', {
        sentence: 'This capture has not failed, so there is nothing to acknowledge.',
      })
    const acknowledgedReasonId = await writeText(tx, reason)
    await tx
      .update(captures)
      .set({ acknowledgedAt: sql`clock_timestamp()`, acknowledgedBy: act.actor.id, acknowledgedReasonId })
      .where(eq(captures.id, captureId))
    const { sourceId, appearanceId } = known
    await recordEvent(
      tx,
      { actorId: act.actor.id },
      {
        type: 'capture.acknowledged',
        payload: { captureId, sourceId, appearanceId, reason: acknowledgedReasonId },
      },
    )
    return { captureId }
  })
}
