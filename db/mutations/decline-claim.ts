import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { claims } from '@/db/schema'
import { publicIdOf } from '@/domain/address'
import type { ClaimCommandInput, DeclineClaimInput } from '@/domain/claim'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { publicAddress } from './public-address'
import { settleCoverage } from './settle-coverage'
import { transition } from './transition'
import { writeOptionalText } from './write-text'

/** Declines a claim with its reason; a duplicate points at the claim that is kept. */
export async function declineClaim(
  db: Database,
  act: Act,
  input: DeclineClaimInput,
): Promise<{ claimId: string } | Refusal> {
  return transition(db, act, 'decline', input.claimId, async (tx, { claim, moved }) => {
    let duplicateOf: string | null = null
    if (input.reason === 'duplicate') {
      const id = publicIdOf(input.duplicateOf ?? '')
      const [kept] = id ? await tx.select({ id: claims.id }).from(claims).where(eq(claims.publicId, id)) : []
      if (!kept || kept.id === claim.id)
        return refuse('invalid', { fieldErrors: { duplicateOf: ['No other claim has this address.'] } })
      duplicateOf = kept.id
    }
    const note = await writeOptionalText(tx, input.note)
    await settleCoverage(tx, act.actor.id, claim.id, 'declined')
    return {
      set: { declineReason: input.reason, duplicateOf },
      event: { type: 'claim.declined', payload: { ...moved, reason: input.reason, duplicateOf, note } },
      outcome: { claimId: claim.id },
    }
  })
}

/** Opens a declined claim again, with why. One that was declined while suggested gets its public address now. */
export async function reopenDeclined(
  db: Database,
  act: Act,
  input: ClaimCommandInput,
): Promise<{ claimId: string } | Refusal> {
  if (!input.reason)
    return refuse('reason_needed', { fieldErrors: { reason: ['Say why the claim is opened again.'] } })
  return transition(db, act, 'reopen_declined', input.claimId, async (tx, { claim, moved }) => {
    const reason = await writeOptionalText(tx, input.reason)
    await settleCoverage(tx, act.actor.id, claim.id, 'accepted')
    return {
      set: { declineReason: null, duplicateOf: null, ...publicAddress(claim) },
      event: { type: 'claim.declined_reopened', payload: { ...moved, reason } },
      outcome: { claimId: claim.id },
    }
  })
}
