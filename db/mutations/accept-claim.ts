import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { AcceptClaimInput } from '@/domain/claim'
import type { Refusal } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { publicAddress } from './public-address'
import { settleCoverage } from './settle-coverage'
import { transition } from './transition'
import { writeOptionalText } from './write-text'

/** Makes a suggested claim one of the desk's: it gets its public address, which never changes, and the sentences it stands in are settled. */
export async function acceptClaim(
  db: Database,
  act: Act,
  input: AcceptClaimInput,
): Promise<{ claimId: string; publicId: string } | Refusal> {
  return transition(db, act, 'accept', input.claimId, async (tx, { claim, moved }) => {
    const address = publicAddress(claim)
    const reason = await writeOptionalText(tx, input.selectionReason)
    await settleCoverage(tx, act.actor.id, claim.id, 'accepted')
    return {
      set: {
        ...address,
        selectionReasonId: reason,
        acceptedAt: sql`clock_timestamp()` as unknown as Date, // drizzle takes SQL here, its insert type says Date
        acceptedBy: act.actor.id,
      },
      event: { type: 'claim.accepted', payload: { ...moved, publicId: address.publicId, reason } },
      outcome: { claimId: claim.id, publicId: address.publicId },
    }
  })
}
