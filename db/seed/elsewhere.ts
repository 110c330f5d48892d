import type { Transaction } from '@/db/client'
import { recordClaim } from '@/db/mutations/add-claim'
import { CLAIMS_ELSEWHERE } from '@/db/sample/claims-elsewhere'
import { done } from './done'
import type { SampleActors } from './people'
import { playWork } from './play'

/** Records the sample's claims that stand in no article, and brings each to where its record says. */
export async function seedElsewhere(tx: Transaction, actors: SampleActors): Promise<void> {
  for (const { recordedBy, recorded, work } of CLAIMS_ELSEWHERE) {
    const { claimId } = done(await recordClaim(tx, { actor: actors[recordedBy] }, recorded))
    await playWork(tx, actors, work, claimId, recorded.statement)
  }
}
