import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import type { ClaimRow } from '@/db/queries/desk/claim-state'
import { claimants } from '@/db/schema'
import type { EditClaimInput } from '@/domain/claim'
import { worthKept } from '@/domain/extraction/worth'
import { type Refusal, refuse } from '@/domain/refusal'
import { claimantId } from './claimant-id'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/**
 * Changes a claim's wording or claimant, which takes it out of review and makes the person a part-author of its verdict (a trigger notes it).
 * A save on an older wording is refused with the one that stands now,
 * and one that changes nothing leaves everything as it is.
 */
export async function editClaim(
  db: Database,
  act: Act,
  input: EditClaimInput,
): Promise<{ claimId: string; version: number } | Refusal> {
  return transition(db, act, 'edit_claim', input.claimId, async (tx, { claim, moved }) => {
    if (claim.version !== input.version) return refuse('stale', { theirs: await wordingOf(tx, claim) })
    const claimant = input.claimantName ? await claimantId(tx, input.claimantName, input.claimantKind) : null
    const { statement, language, attribution, kind, claimMadeOn } = input
    const next = { statement, language, attribution, kind, claimMadeOn, claimantId: claimant }
    const fields = Object.entries(next)
      .filter(([field, value]) => claim[field as keyof typeof next] !== value) // every key of next is a column
      .map(([field]) => field)
    if (fields.length === 0) return refuse('unchanged')
    const version = claim.version + 1
    const text = await writeText(tx, claim.statement)
    const before = {
      ...{ language: claim.language, attribution: claim.attribution, kind: claim.kind },
      ...{ claimMadeOn: claim.claimMadeOn, claimantId: claim.claimantId },
    }
    return {
      set: { ...next, worth: worthKept(input), version, changedBy: act.actor.id },
      event: { type: 'claim.edited', payload: { ...moved, version, statement: text, fields, before } },
      outcome: { claimId: claim.id, version },
    }
  })
}

/** The wording that stands now, by the names its form posts. */
async function wordingOf(tx: Transaction, claim: ClaimRow): Promise<Record<string, string>> {
  const { statement, language, attribution, kind, claimMadeOn, version } = claim
  const [claimant] = claim.claimantId
    ? await tx.select().from(claimants).where(eq(claimants.id, claim.claimantId))
    : []
  return {
    ...{ statement, language, attribution, kind, version: String(version) },
    claimMadeOn: claimMadeOn ?? '',
    claimantName: claimant?.name ?? '',
    claimantKind: claimant?.kind ?? 'person',
  }
}
