import { eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { evidence } from '@/db/schema'
import type { EditEvidenceInput, RemoveEvidenceInput } from '@/domain/evidence'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeOptionalText } from './write-text'

/** Changes what a piece of evidence says or who may see it; a save on an older version is refused with the one that stands. */
export async function editEvidence(
  db: Database,
  act: Act,
  input: EditEvidenceInput,
): Promise<{ claimId: string } | Refusal> {
  const [known] = await db
    .select({ claimId: evidence.claimId })
    .from(evidence)
    .where(eq(evidence.id, input.evidenceId))
  if (!known) return refuse('not_found')
  return transition(db, act, 'edit_evidence', known.claimId, async (tx, { moved }) => {
    const [row] = await tx.select().from(evidence).where(eq(evidence.id, input.evidenceId)).for('update')
    if (!row || row.removedAt) return refuse('not_found')
    if (row.version !== input.version) {
      const { stance, quote, note, locator, visibility, version } = row
      return refuse('stale', {
        theirs: {
          stance,
          quote: quote ?? '',
          note: note ?? '',
          locator: locator ?? '',
          visibility,
          version: String(version),
        },
      })
    }
    const { evidenceId, version: _, ...fields } = input
    const version = row.version + 1
    await tx
      .update(evidence)
      .set({ ...fields, version, changedBy: act.actor.id })
      .where(eq(evidence.id, evidenceId))
    const { stance, visibility } = fields
    return {
      event: { type: 'evidence.edited', payload: { ...moved, evidenceId, version, stance, visibility } },
      outcome: { claimId: row.claimId },
    }
  })
}

/** Takes a piece of evidence off its claim; the row and its history stay. */
export async function removeEvidence(
  db: Database,
  act: Act,
  input: RemoveEvidenceInput,
): Promise<{ claimId: string } | Refusal> {
  const [known] = await db
    .select({ claimId: evidence.claimId })
    .from(evidence)
    .where(eq(evidence.id, input.evidenceId))
  if (!known) return refuse('not_found')
  return transition(db, act, 'remove_evidence', known.claimId, async (tx, { claim, moved }) => {
    const [row] = await tx.select().from(evidence).where(eq(evidence.id, input.evidenceId)).for('update')
    if (!row || row.removedAt) return refuse('not_found')
    const reason = await writeOptionalText(tx, input.reason)
    await tx
      .update(evidence)
      .set({ removedAt: sql`clock_timestamp()`, removedBy: act.actor.id, changedBy: act.actor.id })
      .where(eq(evidence.id, row.id))
    return {
      event: { type: 'evidence.removed', payload: { ...moved, evidenceId: row.id, reason } },
      outcome: { claimId: claim.id },
    }
  })
}
