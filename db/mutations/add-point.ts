import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { claimPoints } from '@/db/schema'
import type { AddPointInput } from '@/domain/points'
import type { Refusal } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { refusePoint } from './room-for-point'
import { transition } from './transition'
import { writeText } from './write-text'

/** Adds a point to a claim, after those it has; one in the same words is there once. */
export async function addPoint(
  db: Database,
  act: Act,
  input: AddPointInput,
): Promise<{ claimId: string; pointId: string } | Refusal> {
  return transition(db, act, 'add_point', input.claimId, async (tx, { claim }) => {
    const refusal = await refusePoint(tx, claim.id, input.words)
    if (refusal) return refusal
    const [made] = await tx
      .insert(claimPoints)
      .values({
        claimId: claim.id,
        position: sql`(select coalesce(max(position), 0) + 1 from claim_points where claim_id = ${claim.id})`,
        words: input.words,
        createdBy: act.actor.id,
      })
      .returning({ id: claimPoints.id })
    if (!made) throw new Error('The point was not written.')
    return {
      event: {
        type: 'point.added',
        payload: { pointId: made.id, words: await writeText(tx, input.words) },
      },
      outcome: { claimId: claim.id, pointId: made.id },
    }
  })
}
