import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { mayBeKnown } from '@/db/queries/desk/sources'
import { sources } from '@/db/schema'
import { type CaptureSourceInput, NOT_ASKED } from '@/domain/capture'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { queueCapture } from './queue-capture'
import { recordEvent } from './record-event'

/** Asks for a capture of a source's page, of which there may be none yet: it was cited before pages were captured. */
export async function captureSource(
  db: Database,
  act: Act,
  { sourceId }: CaptureSourceInput,
): Promise<{ captureId: string } | Refusal> {
  const denied = may(act.actor, 'ask_capture')
  if (denied) return denied
  return deskTransaction(db, act, 'ask_capture', async (tx) => {
    const [source] = await tx
      .select({ address: sources.address, restricted: sources.restricted })
      .from(sources)
      .where(and(eq(sources.id, sourceId), mayBeKnown(act.actor.id)))
    if (!source?.address) return refuse('not_found')
    if (source.restricted) return refuse('unchanged', { sentence: NOT_ASKED })
    const captureId = await queueCapture(tx, {
      ...{ sourceId, address: source.address, requestedBy: act.actor.id },
    })
    if (!captureId) return refuse('duplicate', { sentence: 'This page waits to be captured already.' })
    await recordEvent(
      tx,
      { actorId: act.actor.id },
      { type: 'capture.asked', payload: { captureId, sourceId, appearanceId: null } },
    )
    return { captureId }
  })
}
