import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import type { ClaimRow } from '@/db/queries/desk/claim-state'
import { claimPoints, pointStances } from '@/db/schema'
import { SAID_IT, SAID_IT_WORDS, type SetPointStanceInput } from '@/domain/points'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { claimOfEvidence, lockedEvidence } from './locked-evidence'
import { transition } from './transition'

/** Says what a piece of evidence shows on a point of its claim, or takes that back. */
export async function setPointStance(
  db: Database,
  act: Act,
  input: SetPointStanceInput,
): Promise<{ claimId: string } | Refusal> {
  const claimId = await claimOfEvidence(db, input.evidenceId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'set_point_stance', claimId, async (tx, { claim }) => {
    const row = await lockedEvidence(tx, input.evidenceId, act.actor.id)
    if (!row || row.removedAt) return refuse('not_found')
    const pointId = await pointOf(tx, act, claim, input.pointId)
    if (!pointId) return refuse('not_found')
    const { stance } = input
    const cell = and(eq(pointStances.evidenceId, row.id), eq(pointStances.pointId, pointId))
    const [before] = await tx.select({ stance: pointStances.stance }).from(pointStances).where(cell)
    if ((before?.stance ?? null) === stance)
      return refuse('unchanged', { sentence: 'Nothing was saved: this is what stands there already.' })
    if (stance === null) await tx.delete(pointStances).where(cell)
    else {
      const said = { stance, setBy: act.actor.id }
      await tx
        .insert(pointStances)
        .values({ evidenceId: row.id, pointId, ...said })
        .onConflictDoUpdate({
          target: [pointStances.evidenceId, pointStances.pointId],
          set: { ...said, setAt: sql`clock_timestamp()` },
        })
    }
    const payload = { evidenceId: row.id, pointId, stance, visibility: row.visibility }
    return { event: { type: 'point.stance_set', payload }, outcome: { claimId } }
  })
}

/** A standing point of the claim; the first one of a named claimant is made when something is said on it. */
async function pointOf(tx: Transaction, act: Act, claim: ClaimRow, asked: string): Promise<string | null> {
  const named = claim.attribution === 'named'
  const which = asked === SAID_IT ? eq(claimPoints.position, 0) : eq(claimPoints.id, asked)
  const [point] = await tx
    .select()
    .from(claimPoints)
    .where(and(eq(claimPoints.claimId, claim.id), isNull(claimPoints.removedAt), which))
  if (point) return point.position === 0 && !named ? null : point.id
  if (asked !== SAID_IT || !named) return null
  const [made] = await tx
    .insert(claimPoints)
    .values({ claimId: claim.id, position: 0, words: SAID_IT_WORDS, createdBy: act.actor.id })
    .returning({ id: claimPoints.id })
  return made?.id ?? null
}
