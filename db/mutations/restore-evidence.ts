import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { evidence } from '@/db/schema'
import type { RestoreEvidenceInput } from '@/domain/evidence-input'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { claimOfEvidence, lockedEvidence } from './locked-evidence'
import { transition } from './transition'

/** Puts a removed piece of evidence back on its claim, as it was. */
export async function restoreEvidence(
  db: Database,
  act: Act,
  input: RestoreEvidenceInput,
): Promise<{ claimId: string } | Refusal> {
  const claimId = await claimOfEvidence(db, input.evidenceId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'restore_evidence', claimId, async (tx, { moved }) => {
    const row = await lockedEvidence(tx, input.evidenceId, act.actor.id)
    if (!row) return refuse('not_found')
    if (!row.removedAt) return refuse('duplicate')
    await tx
      .update(evidence)
      .set({ removedAt: null, removedBy: null, changedBy: act.actor.id })
      .where(eq(evidence.id, row.id))
    return {
      event: { type: 'evidence.restored', payload: { ...moved, evidenceId: row.id } },
      outcome: { claimId },
    }
  })
}
