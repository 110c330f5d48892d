import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { PublishEmergencyInput } from '@/domain/review'
import type { Act } from './desk-transaction'
import { freezePublication } from './freeze-publication'
import { transition } from './transition'
import { writeText } from './write-text'

/**
 * Publishes a first verdict “Unverifiable” with no second person on duty, as what we know so far (product.md, rules of the desk).
 * Its review is due a day later.
 */
export async function publishEmergency(
  db: Database,
  act: Act,
  input: PublishEmergencyInput,
): Promise<{ claimId: string; publicationId: string } | Refusal> {
  return transition(db, act, 'publish_emergency', input.claimId, async (tx, { claim, moved }) => {
    const seen = await findApprovedSet(tx, claim.id)
    if (!seen || seen.hash !== input.approvedHash) return refuse('approval_changed')
    const reason = await writeText(tx, input.reason)
    const reviewDueAt = sql`clock_timestamp() + interval '1 day'` as unknown as Date // drizzle takes SQL here, its insert type says Date
    const sourceRule = seen.ruleFor(act.actor.id)
    const warrant = { emergencyReasonId: reason, reviewDueAt, sourceRule }
    const frozen = await freezePublication(tx, act, seen, warrant)
    if (isRefusal(frozen)) return frozen
    const { publicationId } = frozen
    const { id: revisionId } = seen.revision
    return {
      set: { publicationId, series: claim.series + 1 },
      event: {
        type: 'verdict.published_unreviewed',
        payload: { ...moved, publicationId, revisionId, approvedHash: seen.hash, reason },
      },
      outcome: { claimId: claim.id, publicationId },
    }
  })
}
