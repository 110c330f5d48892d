import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { evidence, evidenceReaders } from '@/db/schema'
import type { Visibility } from '@/domain/evidence'
import type { EditEvidenceInput, RemoveEvidenceInput } from '@/domain/evidence-input'
import type { Interview } from '@/domain/evidence-said'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { citeSource, factsOfSource, putAwaySource } from './cite-source'
import type { Act } from './desk-transaction'
import { keptBefore, shownFields } from './kept-evidence'
import { claimOfEvidence, type EvidenceRow, lockedEvidence } from './locked-evidence'
import { captureCited } from './queue-capture'
import { takeUpload } from './take-upload'
import { transition } from './transition'
import { columnsOf, findKind, writeKind } from './write-kind'
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
    if (row.version !== input.version)
      return refuse('stale', { theirs: shownFields(row, await findKind(tx, row.id)) })
    if (row.kind !== input.kind) return refuse('not_found')
    const { evidenceId, stance, visibility } = input
    const before = await findKind(tx, row.id)
    const interview = await withRecording(tx, act, input.interview, before.interview)
    if (isRefusal(interview)) return interview
    const version = row.version + 1
    const sourceId = await sourceSeenBy(tx, act, row, input)
    if (isRefusal(sourceId)) return sourceId
    const fields = columnsOf(input)
    const kept = await keptBefore(
      tx,
      { ...row, ...before },
      { ...fields, sourceId, interview, search: input.search },
    )
    await tx
      .update(evidence)
      .set({ ...fields, sourceId, version, changedBy: act.actor.id })
      .where(eq(evidence.id, evidenceId))
    await writeKind(tx, evidenceId, { interview, search: input.search })
    if (sourceId !== row.sourceId && visibility === 'restricted') await putAwaySource(tx, row.sourceId)
    if (row.kind !== 'search')
      await captureCited(tx, act.actor.id, { id: evidenceId, sourceId, version, quote: fields.quote })
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

/** An interview with the recording it had, else with one that is brought now. What was once brought stays: the history could not tell of it otherwise. */
async function withRecording(
  tx: Transaction,
  act: Act,
  interview: Interview | null,
  before: Interview | null,
): Promise<Interview | null | Refusal> {
  if (interview === null) return null
  if (interview.recordingId === null) return { ...interview, recordingId: before?.recordingId ?? null }
  if (before?.recordingId)
    return refuse('invalid', {
      fieldErrors: {
        fileId: [
          'The recording that is there stays with this piece. Attach another recording as a piece of its own.',
        ],
      },
    })
  const taken = await takeUpload(tx, act.actor, interview.recordingId)
  return isRefusal(taken) ? taken : interview
}
