import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { evidence, evidenceReaders } from '@/db/schema'
import type { EditEvidenceInput, RemoveEvidenceInput, Visibility } from '@/domain/evidence'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { citeSource, factsOfSource, putAwaySource } from './cite-source'
import type { Act } from './desk-transaction'
import { keptBefore } from './kept-evidence'
import { claimOfEvidence, type EvidenceRow, lockedEvidence } from './locked-evidence'
import { transition } from './transition'
import { writeOptionalText } from './write-text'

/** Changes what a piece of evidence says or who may see it; a save on an older version is refused with the one that stands. */
export async function editEvidence(
  db: Database,
  act: Act,
  input: EditEvidenceInput,
): Promise<{ claimId: string } | Refusal> {
  const claimId = await claimOfEvidence(db, input.evidenceId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'edit_evidence', claimId, async (tx, { moved }) => {
    const row = await lockedEvidence(tx, input.evidenceId, act.actor.id)
    if (!row || row.removedAt) return refuse('not_found')
    if (row.version !== input.version) return refuse('stale', { theirs: shownFields(row) })
    const { evidenceId, version: _, citeKnown, ...fields } = input
    const { stance, visibility } = fields
    const version = row.version + 1
    const sourceId = await sourceSeenBy(tx, act, row, { visibility, citeKnown })
    if (isRefusal(sourceId)) return sourceId
    const kept = await keptBefore(tx, row, { ...fields, sourceId })
    await tx
      .update(evidence)
      .set({ ...fields, sourceId, version, changedBy: act.actor.id })
      .where(eq(evidence.id, evidenceId))
    if (sourceId !== row.sourceId && visibility === 'restricted') await putAwaySource(tx, row.sourceId)
    if (visibility === 'restricted')
      await tx
        .insert(evidenceReaders)
        .values([row.createdBy, act.actor.id].map((userId) => ({ evidenceId, userId })))
        .onConflictDoNothing()
    return {
      event: {
        type: 'evidence.edited',
        payload: { ...moved, evidenceId, version, stance, visibility, ...kept },
      },
      outcome: { claimId },
    }
  })
}

/** Takes a piece of evidence off its claim; the row and its history stay. */
export async function removeEvidence(
  db: Database,
  act: Act,
  input: RemoveEvidenceInput,
): Promise<{ claimId: string } | Refusal> {
  const claimId = await claimOfEvidence(db, input.evidenceId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'remove_evidence', claimId, async (tx, { moved }) => {
    const row = await lockedEvidence(tx, input.evidenceId, act.actor.id)
    if (!row || row.removedAt) return refuse('not_found')
    const reason = await writeOptionalText(tx, input.reason)
    await tx
      .update(evidence)
      .set({ removedAt: sql`clock_timestamp()`, removedBy: act.actor.id, changedBy: act.actor.id })
      .where(eq(evidence.id, row.id))
    return {
      event: { type: 'evidence.removed', payload: { ...moved, evidenceId: row.id, reason } },
      outcome: { claimId },
    }
  })
}

/** A piece as its form posts it. */
function shownFields(row: EvidenceRow): Record<string, string> {
  const { stance, quoteLanguage, visibility, version, decisivePrimary } = row
  return {
    ...{ stance, quoteLanguage, visibility, version: String(version) },
    decisivePrimary: decisivePrimary ? 'on' : '',
    quote: row.quote ?? '',
    note: row.note ?? '',
    locator: row.locator ?? '',
  }
}

/** The record a piece cites from now on: another one where it becomes restricted or stops being so. */
async function sourceSeenBy(
  tx: Transaction,
  act: Act,
  row: EvidenceRow,
  next: { visibility: Visibility; citeKnown: boolean },
): Promise<string | Refusal> {
  if ((row.visibility === 'restricted') === (next.visibility === 'restricted')) return row.sourceId
  return citeSource(tx, act, await factsOfSource(tx, row.sourceId), next)
}
