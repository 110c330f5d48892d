import type { Database } from '@/db/client'
import { findLatestRevision } from '@/db/queries/desk/verdict-facts'
import { verdictRevisions } from '@/db/schema'
import { SCALE_VERSION } from '@/domain/rating'
import { type Refusal, refuse } from '@/domain/refusal'
import { type DraftVerdictInput, QUALIFIERS } from '@/domain/verdict'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeOptionalText } from './write-text'

/** Saves a draft as a new revision. A save on an older revision is refused with the text that stands now, and nothing is overwritten. */
export async function draftVerdict(
  db: Database,
  act: Act,
  input: DraftVerdictInput,
): Promise<{ claimId: string; revision: number } | Refusal> {
  return transition(db, act, 'draft_verdict', input.claimId, async (tx, { claim, moved }) => {
    const latest = await findLatestRevision(tx, claim.id)
    if ((latest?.number ?? 0) !== input.baseRevision) return refuse('stale', { theirs: theirsOf(latest) })
    const number = input.baseRevision + 1
    const [made] = await tx
      .insert(verdictRevisions)
      .values({
        claimId: claim.id,
        series: claim.series,
        number,
        scaleVersion: SCALE_VERSION,
        ratingId: input.ratingId,
        conclusionId: await writeOptionalText(tx, input.conclusion),
        reasoningId: await writeOptionalText(tx, input.reasoning),
        knownId: await writeOptionalText(tx, input.known),
        unknownId: await writeOptionalText(tx, input.unknown),
        confidence: input.confidence,
        confidenceReasonId: await writeOptionalText(tx, input.confidenceReason),
        qualifiers: input.qualifiers,
        createdBy: act.actor.id,
      })
      .returning({ id: verdictRevisions.id })
    if (!made) throw new Error('The revision was not written.')
    return {
      event: { type: 'verdict.drafted', payload: { ...moved, revisionId: made.id, number } },
      outcome: { claimId: claim.id, revision: number },
    }
  })
}

function theirsOf(latest: Awaited<ReturnType<typeof findLatestRevision>>): Record<string, string> {
  const { ratingId, conclusion, reasoning, known, unknown, confidence, confidenceReason } = latest ?? {}
  const fields = { ratingId, conclusion, reasoning, known, unknown, confidence, confidenceReason }
  const pairs = Object.entries(fields).map(([field, text]) => [field, text ?? ''] as const)
  const ticked = QUALIFIERS.map((one, n) => {
    const there = latest?.qualifiers.includes(one)
    return [`qualifiers.${n}`, there ? one : ''] as const
  })
  return Object.fromEntries([...pairs, ...ticked, ['baseRevision', String(latest?.number ?? 0)]])
}
