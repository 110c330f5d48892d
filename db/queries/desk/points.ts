import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { claimants, claimPoints, claims, evidence, pointStances, users } from '@/db/schema'
import type { Stance } from '@/domain/evidence'
import { SAID_IT } from '@/domain/points'

/** The points of a claim in their order; the first of a named claimant stands there before anything was said on it. */
export async function listPoints(db: Database, claimId: string): Promise<Point[]> {
  const [claim] = await db
    .select({ attribution: claims.attribution, claimant: claimants.name })
    .from(claims)
    .leftJoin(claimants, eq(claimants.id, claims.claimantId))
    .where(eq(claims.id, claimId))
  const rows = await db
    .select({ id: claimPoints.id, position: claimPoints.position, words: claimPoints.words })
    .from(claimPoints)
    .where(and(eq(claimPoints.claimId, claimId), isNull(claimPoints.removedAt)))
    .orderBy(asc(claimPoints.position))
  const points = rows
    .filter(({ position }) => position > 0)
    .map(({ id, words }) => ({ id, postedAs: id, words }))
  if (claim?.attribution !== 'named' || claim.claimant === null) return points
  const kept = rows.find(({ position }) => position === 0)
  return [{ id: kept?.id ?? null, postedAs: SAID_IT, words: `Whether ${claim.claimant} said it` }, ...points]
}

/** A point of a claim; `id` is null for one that has no row yet, `postedAs` is how a form names it. */
export type Point = { readonly id: string | null; readonly postedAs: string; readonly words: string }

/** Points that were taken off the claim, the last one first. */
export async function listRemovedPoints(db: Database, claimId: string) {
  const rows = await db
    .select({
      id: claimPoints.id,
      words: claimPoints.words,
      removedAt: claimPoints.removedAt,
      removedBy: users.name,
    })
    .from(claimPoints)
    .innerJoin(users, eq(users.id, claimPoints.removedBy))
    .where(and(eq(claimPoints.claimId, claimId), gt(claimPoints.position, 0)))
    .orderBy(asc(claimPoints.removedAt))
  return rows.reverse()
}

/** What was said of each piece of evidence on each point: stances by the piece's id and then the point's. Nobody's right to see it is asked. */
export async function listPointStances(
  db: Database,
  claimId: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Stance>>> {
  const rows = await db
    .select({
      evidenceId: pointStances.evidenceId,
      pointId: pointStances.pointId,
      stance: pointStances.stance,
    })
    .from(pointStances)
    .innerJoin(evidence, eq(evidence.id, pointStances.evidenceId))
    .where(eq(evidence.claimId, claimId))
  const found = new Map<string, Map<string, Stance>>()
  for (const { evidenceId, pointId, stance } of rows)
    found.set(evidenceId, (found.get(evidenceId) ?? new Map()).set(pointId, stance))
  return found
}
