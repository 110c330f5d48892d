import type { Database } from '@/db/client'
import { evidence, evidenceReaders } from '@/db/schema'
import type { AttachEvidenceInput } from '@/domain/evidence'
import { isRefusal, type Refusal } from '@/domain/refusal'
import { citeSource } from './cite-source'
import type { Act } from './desk-transaction'
import { transition } from './transition'

/** Attaches evidence to a claim. A source whose address is known is cited again; a restricted one is always its own. */
export async function attachEvidence(
  db: Database,
  act: Act,
  input: AttachEvidenceInput,
): Promise<{ claimId: string; evidenceId: string } | Refusal> {
  return transition(db, act, 'attach_evidence', input.claimId, async (tx, { claim, moved }) => {
    const sourceId = await citeSource(tx, act, input, input)
    if (isRefusal(sourceId)) return sourceId
    const { stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility } = input
    const [made] = await tx
      .insert(evidence)
      .values({
        claimId: claim.id,
        sourceId,
        stance,
        quote,
        quoteLanguage,
        note,
        locator,
        decisivePrimary,
        visibility,
        createdBy: act.actor.id,
      })
      .returning({ id: evidence.id })
    if (!made) throw new Error('The evidence was not written.')
    if (visibility === 'restricted')
      await tx.insert(evidenceReaders).values({ evidenceId: made.id, userId: act.actor.id })
    return {
      event: {
        type: 'evidence.attached',
        payload: { ...moved, evidenceId: made.id, sourceId, stance, visibility },
      },
      outcome: { claimId: claim.id, evidenceId: made.id },
    }
  })
}
