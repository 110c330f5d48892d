import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { mayBeKnown } from '@/db/queries/desk/sources'
import { sources } from '@/db/schema'
import { canonicalAddress } from '@/domain/address'
import type { EditSourceInput } from '@/domain/evidence-input'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { SOURCE_FACTS } from '@/domain/source'
import { knownFacts } from '@/domain/source-reading'
import { factsOfSource, sourceAt } from './cite-source'
import { type Act, deskTransaction } from './desk-transaction'
import { keptOfSource, postedSource } from './kept-source'
import { recordEvents, type Told } from './record-event'
import { tellCitingClaims } from './tell-citing-claims'

/**
 * Corrects the record of a source for every claim that cites it: an approval of one is taken back, and the person becomes a part-author of
 * each verdict it counts for (a trigger notes it). What was published stays as it was frozen. A save on an older record is refused with the
 * one that stands now.
 */
export async function editSource(
  db: Database,
  act: Act,
  input: EditSourceInput,
): Promise<{ sourceId: string; version: number } | Refusal> {
  return deskTransaction(db, act, 'edit_source', async (tx) => {
    const refusal = may(act.actor, 'edit_source')
    if (refusal) return refusal
    const { sourceId, version: read, sourceKind: kind, basedOn: basis, ...told } = input
    const row = await lockedSource(tx, sourceId, act.actor.id)
    if (!row) return refuse('not_found')
    const before = await factsOfSource(tx, sourceId)
    if (row.version !== read) return refuse('stale', { theirs: postedSource(before, row.version) })
    if (basis !== null && canonicalAddress(basis) === row.addressKey) return onItself()
    const fields = SOURCE_FACTS.filter((name) => input[name] !== before[name])
    if (fields.length === 0)
      return refuse('unchanged', { sentence: 'Nothing was saved: the record says this already.' })
    const version = row.version + 1
    const basedOn = fields.includes('basedOn') ? basis && (await sourceAt(tx, act, basis)) : row.basedOn
    const kept = await keptOfSource(tx, row, fields)
    // Whoever changes a fact has said what it is.
    const fromPage = row.fromPage.filter((name) => !knownFacts(fields).some((field) => field === name))
    await tx
      .update(sources)
      .set({ ...told, kind, basedOn, fromPage, version, changedBy: act.actor.id })
      .where(eq(sources.id, sourceId))
    const events: Told[] = [
      {
        place: { actorId: act.actor.id },
        event: { type: 'source.edited', payload: { sourceId, version, fields, before: kept } },
      },
    ]
    const noted = await tellCitingClaims(tx, { actor: act.actor, told: events }, sourceId, version)
    if (noted) return noted
    await recordEvents(tx, events)
    return { sourceId, version }
  })
}

/** A record that this person may know, held so that nothing new cites it until the transaction ends. */
async function lockedSource(tx: Transaction, sourceId: string, actorId: string) {
  const [row] = await tx
    .select()
    .from(sources)
    .where(and(eq(sources.id, sourceId), mayBeKnown(actorId)))
    .for('update')
  return row ?? null
}

function onItself(): Refusal {
  return refuse('invalid', { fieldErrors: { basedOn: ['A source is not based on itself.'] } })
}
