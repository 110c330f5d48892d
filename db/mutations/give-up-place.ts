import type { Database } from '@/db/client'
import type { GiveUpPlaceInput } from '@/domain/anchoring/anchoring'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal } from '@/domain/refusal'
import { declineClaim } from './decline-claim'
import { type Act, deskTransaction } from './desk-transaction'
import { decideEntry, lockEntryIn, tellOfEntry } from './tray-entry'
import { writeText } from './write-text'

/** Ends the search for a claim's place in a version: it no longer stands there. A suggestion is declined with it. */
export async function giveUpPlace(
  db: Database,
  act: Act,
  input: GiveUpPlaceInput,
): Promise<{ articleId: string } | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'give_up_place', async (tx) => {
    const found = await lockEntryIn(tx, input.anchoringId)
    if (isRefusal(found)) return found
    const { entry, version } = found
    if (entry.stage === 'suggested') {
      const { claimId } = entry
      const declining = { claimId, reason: 'out_of_scope', duplicateOf: null, note: null } as const
      const declined = await declineClaim(tx, { actor: act.actor }, declining)
      if (isRefusal(declined)) return declined
    }
    await decideEntry(tx, act, entry, 'given_up')
    const reason = await writeText(tx, input.reason)
    const payload = { anchoringId: entry.anchoring.id, number: version.number, reason }
    await tellOfEntry(tx, act, entry, version, { type: 'claim.place_given_up', payload })
    return { articleId: version.articleId }
  })
}
