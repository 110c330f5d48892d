import type { Database } from '@/db/client'
import { findCaptureKnown } from '@/db/queries/desk/captures'
import { type CaptureAgainInput, NOT_ASKED } from '@/domain/capture'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { queueCapture } from './queue-capture'
import { recordEvent } from './record-event'

/** Asks for another capture of the page that this one is of; what was captured before stays. */
export async function captureAgain(
  db: Database,
  act: Act,
  { captureId }: CaptureAgainInput,
): Promise<{ captureId: string } | Refusal> {
  const denied = may(act.actor, 'ask_capture')
  if (denied) return denied
  return deskTransaction(db, act, 'ask_capture', async (tx) => {
    const known = await findCaptureKnown(tx, captureId, act.actor.id)
    if (!known) return refuse('not_found')
    if (known.restricted) return refuse('unchanged', { sentence: NOT_ASKED })
    const { sourceId, appearanceId, address } = known
    const of = sourceId !== null ? { sourceId } : { appearanceId: appearanceId ?? '' }
    const made = await queueCapture(tx, { ...of, address, requestedBy: act.actor.id })
    if (!made) return refuse('duplicate', { sentence: 'This page waits to be captured already.' })
    await recordEvent(
      tx,
      { actorId: act.actor.id },
      { type: 'capture.asked', payload: { captureId: made, sourceId, appearanceId } },
    )
    return { captureId: made }
  })
}
