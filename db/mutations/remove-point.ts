import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { claimPoints } from '@/db/schema'
import type { PointInput } from '@/domain/points'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { refusePoint } from './room-for-point'
import { transition } from './transition'
import { writeText } from './write-text'

/** Takes a point off its claim. What was said on it is kept, for the case that it comes back. */
export async function removePoint(
  db: Database,
  act: Act,
  input: PointInput,
): Promise<{ claimId: string } | Refusal> {
  const claimId = await claimOfPoint(db, input.pointId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'remove_point', claimId, async (tx) => {
    const point = await readPoint(tx, input.pointId)
    if (!point || point.removedAt) return refuse('not_found')
    await tx
      .update(claimPoints)
      .set({ removedAt: sql`clock_timestamp()`, removedBy: act.actor.id })
      .where(eq(claimPoints.id, point.id))
    const payload = { pointId: point.id, words: await writeText(tx, point.words) }
    return { event: { type: 'point.removed', payload }, outcome: { claimId } }
  })
}

/** Puts a point back at its place, with what was said on it. */
export async function restorePoint(
  db: Database,
  act: Act,
  input: PointInput,
): Promise<{ claimId: string } | Refusal> {
  const claimId = await claimOfPoint(db, input.pointId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'restore_point', claimId, async (tx) => {
    const point = await readPoint(tx, input.pointId)
    if (!point) return refuse('not_found')
    if (!point.removedAt) return refuse('duplicate')
    const refusal = await refusePoint(tx, claimId, point.words)
    if (refusal) return refusal
    await tx.update(claimPoints).set({ removedAt: null, removedBy: null }).where(eq(claimPoints.id, point.id))
    const payload = { pointId: point.id, words: await writeText(tx, point.words) }
    return { event: { type: 'point.restored', payload }, outcome: { claimId } }
  })
}

/** The claim of a point that people wrote; null where there is none. */
async function claimOfPoint(db: Database, pointId: string): Promise<string | null> {
  return (await readPoint(db, pointId))?.claimId ?? null
}

async function readPoint(db: Database | Transaction, pointId: string) {
  const [row] = await db
    .select()
    .from(claimPoints)
    .where(and(eq(claimPoints.id, pointId), gt(claimPoints.position, 0)))
  return row ?? null
}
