import type { Database } from '@/db/client'
import type { EditClaimInput } from '@/domain/claim'
import { type Refusal, refuse } from '@/domain/refusal'
import { claimantId } from './claimant-id'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/** Changes a claim's wording or claimant. A save on an older wording is refused with the one that stands now. */
export async function editClaim(
  db: Database,
  act: Act,
  input: EditClaimInput,
): Promise<{ claimId: string; version: number } | Refusal> {
  return transition(db, act, 'edit_claim', input.claimId, async (tx, { claim, moved }) => {
    if (claim.version !== input.version) {
      const { statement, language, attribution, kind, claimMadeOn, version } = claim
      return refuse('stale', {
        theirs: {
          statement,
          language,
          attribution,
          kind,
          claimMadeOn: claimMadeOn ?? '',
          version: String(version),
        },
      })
    }
    const claimant = input.claimantName ? await claimantId(tx, input.claimantName, input.claimantKind) : null
    const { statement, language, attribution, kind, claimMadeOn } = input
    const next = { statement, language, attribution, kind, claimMadeOn, claimantId: claimant }
    const fields = Object.entries(next)
      .filter(([field, value]) => claim[field as keyof typeof next] !== value) // every key of next is a column
      .map(([field]) => field)
    const version = claim.version + 1
    const text = await writeText(tx, claim.statement)
    return {
      set: { ...next, version },
      event: { type: 'claim.edited', payload: { ...moved, version, statement: text, fields } },
      outcome: { claimId: claim.id, version },
    }
  })
}
