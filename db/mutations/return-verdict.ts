import type { Database } from '@/db/client'
import { findLatestRevision } from '@/db/queries/desk/verdict-facts'
import { reviews } from '@/db/schema'
import { type Refusal, refuse } from '@/domain/refusal'
import type { ReturnVerdictInput } from '@/domain/review'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/** Returns a verdict to its writers with what has to change; an approval given before is taken back with it. */
export async function returnVerdict(
  db: Database,
  act: Act,
  input: ReturnVerdictInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'return', input.claimId, async (tx, { claim, moved }) => {
    const revision = await findLatestRevision(tx, claim.id)
    if (!revision) return refuse('not_found')
    const [made] = await tx
      .insert(reviews)
      .values({
        claimId: claim.id,
        revisionId: revision.id,
        series: claim.series,
        decision: 'returned',
        noteId: await writeText(tx, input.note),
        createdBy: act.actor.id,
      })
      .returning({ id: reviews.id })
    if (!made) throw new Error('The review was not written.')
    return {
      event: { type: 'verdict.returned', payload: { ...moved, reviewId: made.id, revisionId: revision.id } },
      outcome: { claimId: claim.id },
    }
  })
}
