import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { mayBeKnown } from '@/db/queries/desk/sources'
import { sources } from '@/db/schema'
import type { ConfirmSourceInput } from '@/domain/evidence-input'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'

/** Says that what was read off a source's page is right. It changes no fact, so that an approval stays. */
export async function confirmSource(
  db: Database,
  act: Act,
  { sourceId, version: read }: ConfirmSourceInput,
): Promise<{ sourceId: string; version: number } | Refusal> {
  return deskTransaction(db, act, 'confirm_source', async (tx) => {
    const refusal = may(act.actor, 'edit_source')
    if (refusal) return refusal
    const [row] = await tx
      .select()
      .from(sources)
      .where(and(eq(sources.id, sourceId), mayBeKnown(act.actor.id)))
      .for('no key update')
    if (!row) return refuse('not_found')
    if (row.version !== read || row.fromPage.length === 0) return refuse('approval_changed')
    const version = row.version + 1
    await tx
      .update(sources)
      .set({ fromPage: [], version, changedBy: act.actor.id })
      .where(eq(sources.id, sourceId))
    const payload = { sourceId, version, fields: row.fromPage }
    await recordEvent(tx, { actorId: act.actor.id }, { type: 'source.confirmed', payload })
    return { sourceId, version }
  })
}
