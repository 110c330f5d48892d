import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { claims } from '@/db/schema'
import { deskIdOf, publicIdOf } from '@/domain/address'
import type { ClaimCommandInput, DeclineClaimInput } from '@/domain/claim'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { giveOverPlaces, takePlacesBack } from './merge-places'
import { publicAddress } from './public-address'
import { lockClaimRows, lockClaims, settleCoverage } from './settle-coverage'
import { transition } from './transition'
import { writeOptionalText } from './write-text'

/**
 * Declines a claim with its reason. A duplicate points at the claim that is kept, which gets its places in articles and is given back as `into`; but
 * nothing passes between an article of the newsroom's own and what readers may see.
 */
export async function declineClaim(
  db: Database,
  act: Act,
  input: DeclineClaimInput,
): Promise<{ claimId: string; into: string | null } | Refusal> {
  return transition(db, act, 'decline', input.claimId, async (tx, { claim, moved }) => {
    const kept = input.reason === 'duplicate' ? await lockKept(tx, claim.id, input.duplicateOf ?? '') : null
    if (isRefusal(kept)) return kept
    const merged = kept !== null && mayMerge(claim, kept) && (await giveOverPlaces(tx, act, claim, kept.id))
    const into = merged ? kept.id : null
    const duplicateOf = kept?.id ?? null
    const note = await writeOptionalText(tx, input.note)
    await settleCoverage(tx, act.actor.id, claim.id, 'declined')
    return {
      set: { declineReason: input.reason, duplicateOf },
      event: { type: 'claim.declined', payload: { ...moved, reason: input.reason, duplicateOf, note } },
      outcome: { claimId: claim.id, into },
    }
  })
}

type Standing = Pick<typeof claims.$inferSelect, 'articleId' | 'mode'>

function mayMerge(claim: Standing, kept: Standing): boolean {
  return (claim.mode !== 'own' && kept.mode !== 'own') || claim.articleId === kept.articleId
}

/** The claim that is kept, named by its address, locked together with the one that repeats it and the sentences that one settles. */
async function lockKept(tx: Transaction, claimId: string, address: string) {
  const publicId = publicIdOf(address)
  const named = publicId ? eq(claims.publicId, publicId) : eq(claims.id, deskIdOf(address) ?? claimId)
  const [found] = await tx.select({ id: claims.id }).from(claims).where(named)
  if (!found || found.id === claimId) return refuseKept('No other claim has this address.')
  await lockClaimRows(tx, [claimId, found.id])
  await lockClaims(tx, [claimId])
  const [kept] = await tx.select().from(claims).where(eq(claims.id, found.id))
  if (!kept || kept.stage === 'declined')
    return refuseKept('That claim is declined itself. Name the one that is kept, or open that one again.')
  return kept
}

function refuseKept(sentence: string): Refusal {
  return refuse('invalid', { sentence, fieldErrors: { duplicateOf: [sentence] } })
}

/** Opens a declined claim again, with why; one that was merged takes its places back. One that was declined while suggested gets its public address now. */
export async function reopenDeclined(
  db: Database,
  act: Act,
  input: ClaimCommandInput,
): Promise<{ claimId: string } | Refusal> {
  if (!input.reason)
    return refuse('reason_needed', { fieldErrors: { reason: ['Say why the claim is opened again.'] } })
  return transition(db, act, 'reopen_declined', input.claimId, async (tx, { claim, moved }) => {
    const reason = await writeOptionalText(tx, input.reason)
    const denied = claim.duplicateOf ? await takePlacesBack(tx, act, claim) : null
    if (denied) return denied
    await settleCoverage(tx, act.actor.id, claim.id, 'accepted')
    return {
      set: { declineReason: null, duplicateOf: null, ...publicAddress(claim) },
      event: { type: 'claim.declined_reopened', payload: { ...moved, reason } },
      outcome: { claimId: claim.id },
    }
  })
}
