import type { Database } from '@/db/client'
import { sourceWaivers } from '@/db/schema'
import { type Refusal, refuse } from '@/domain/refusal'
import type { WaiveSourceRuleInput } from '@/domain/review'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/** An editor's waiver of the rule of two sources for the verdict being written; readers are told "one source" and this reason. */
export async function waiveSourceRule(
  db: Database,
  act: Act,
  input: WaiveSourceRuleInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'waive_source_rule', input.claimId, async (tx, { claim }) => {
    const reason = await writeText(tx, input.reason)
    const [made] = await tx
      .insert(sourceWaivers)
      .values({ claimId: claim.id, series: claim.series, reasonId: reason, createdBy: act.actor.id })
      .onConflictDoNothing()
      .returning({ id: sourceWaivers.id })
    if (!made) return refuse('duplicate')
    return {
      event: { type: 'source_rule.waived', payload: { waiverId: made.id, reason } },
      outcome: { claimId: claim.id },
    }
  })
}
