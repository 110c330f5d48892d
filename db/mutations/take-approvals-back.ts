import type { Transaction } from '@/db/client'
import { isRefusal, type Refusal } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import type { ChangedClaim } from './reanchor-places'
import { transition } from './transition'

const UNTOUCHED: readonly ChangedClaim['stage'][] = ['suggested', 'declined', 'withdrawn']

/** Notes on each accepted claim that its words in the article have changed, which takes an approval back; once a claim, however many places it has. */
export async function takeApprovalsBack(
  tx: Transaction,
  { actor }: Act,
  number: number,
  changed: readonly ChangedClaim[],
): Promise<Refusal | null> {
  const byClaim = new Map(changed.map((one) => [one.claimId, one]))
  for (const { claimId, stage, anchoringId } of byClaim.values()) {
    if (UNTOUCHED.includes(stage)) continue
    const noted = await transition(tx, { actor }, 'note_text_changed', claimId, async (_, { moved }) => ({
      event: { type: 'claim.text_changed', payload: { ...moved, anchoringId, number } },
      outcome: { claimId },
    }))
    if (isRefusal(noted)) return noted
  }
  return null
}
