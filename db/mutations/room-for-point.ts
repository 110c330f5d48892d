import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { claimPoints } from '@/db/schema'
import { POINTS_MAX } from '@/domain/points'
import { type Refusal, refuse } from '@/domain/refusal'

/** Null where a point in these words may stand beside those the claim has; else why not. */
export async function refusePoint(tx: Transaction, claimId: string, words: string): Promise<Refusal | null> {
  const standing = await tx
    .select({ words: claimPoints.words })
    .from(claimPoints)
    .where(and(eq(claimPoints.claimId, claimId), isNull(claimPoints.removedAt), gt(claimPoints.position, 0)))
  if (standing.some((point) => point.words === words))
    return refuse('duplicate', { sentence: 'The claim has this point already.' })
  if (standing.length < POINTS_MAX) return null
  const sentence = `A claim has at most ${POINTS_MAX} points. What asserts more is several claims.`
  return refuse('invalid', { sentence })
}
