import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { claims, evidence } from '@/db/schema'
import { isRefusal, type Refusal } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'

/** Tells every claim that cites a source now that its record was corrected, which takes an approval back, and names who did it on the evidence. */
export async function tellCitingClaims(
  tx: Transaction,
  act: Act,
  sourceId: string,
  version: number,
): Promise<Refusal | null> {
  const citing = await tx
    .selectDistinct({ id: claims.id })
    .from(evidence)
    .innerJoin(claims, eq(claims.id, evidence.claimId))
    .where(
      and(
        eq(evidence.sourceId, sourceId),
        isNull(evidence.removedAt),
        notInArray(claims.stage, ['suggested', 'declined', 'withdrawn']),
      ),
    )
    .orderBy(asc(claims.id))
  for (const { id: claimId } of citing) {
    const noted = await transition(tx, act, 'edit_source', claimId, async (_, { moved }) => {
      await tx
        .update(evidence)
        .set({ changedBy: act.actor.id })
        .where(
          and(eq(evidence.claimId, claimId), eq(evidence.sourceId, sourceId), isNull(evidence.removedAt)),
        )
      return {
        event: { type: 'claim.source_changed', payload: { ...moved, sourceId, version } },
        outcome: { claimId },
      }
    })
    if (isRefusal(noted)) return noted
  }
  return null
}
