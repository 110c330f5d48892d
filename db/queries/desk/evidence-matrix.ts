import type { Database } from '@/db/client'
import type { SourceKind, Stance } from '@/domain/evidence'
import { independentGroups } from '@/domain/independence'
import { groupTotals, type Totals } from '@/domain/matrix'
import { countingEvidence, mayBeSeenBy } from '@/domain/requirements'
import { listPointStances, listPoints, listRemovedPoints, type Point } from './points'
import { findSourceFacts } from './verdict-facts'

/** A row of the matrix: a piece the person may see, with what it shows point by point; of another nothing but its stance. */
export type MatrixRow =
  | { readonly hidden: true; readonly id: string; readonly stance: Stance }
  | {
      readonly hidden: false
      readonly id: string
      readonly title: string
      readonly kind: SourceKind
      readonly publishedOn: string | null
      /** The number of its group of sources that depend on each other, as in the list of evidence; null counts for none. */
      readonly group: number | null
      readonly stance: Stance
      /** Its stances in the order of the points; null where nothing was said. */
      readonly onPoints: readonly (Stance | null)[]
    }

/** The evidence of a claim against its points. Totals and groups are of what this person may see. */
export async function findEvidenceMatrix(db: Database, claimId: string, actorId: string) {
  const [{ rows, counted }, points, removedPoints, stances] = await Promise.all([
    findSourceFacts(db, claimId),
    listPoints(db, claimId),
    listRemovedPoints(db, claimId),
    listPointStances(db, claimId),
  ])
  const groups = independentGroups(countingEvidence(counted, actorId))
  const facts = rows.flatMap((row, n) => {
    const origin = counted[n]
    return origin ? [{ ...row, origin, seen: mayBeSeenBy(origin, actorId) }] : []
  })
  const seen = facts.filter((one) => one.seen)
  const on = ({ id }: Point, evidenceId: string) =>
    (id === null ? null : stances.get(evidenceId)?.get(id)) ?? null
  const totals = (stanceOf: (fact: (typeof facts)[number]) => Stance | null): Totals =>
    groupTotals(
      seen.flatMap((fact) => {
        const stance = stanceOf(fact)
        return stance === null ? [] : [{ origin: fact.origin, stance }]
      }),
    )
  const matrixRows = facts.map(({ evidence: { id, stance }, source, seen }): MatrixRow => {
    if (!seen) return { hidden: true, id, stance }
    const group = stance === 'context' ? -1 : groups.findIndex((ids) => ids.includes(source.id))
    const { title, kind, publishedOn } = source
    const onPoints = points.map((point) => on(point, id))
    return {
      hidden: false,
      id,
      title,
      kind,
      publishedOn,
      group: group < 0 ? null : group + 1,
      stance,
      onPoints,
    }
  })
  return {
    rows: matrixRows,
    whole: totals(({ evidence }) => evidence.stance),
    points: points.map((point) => ({ ...point, totals: totals(({ evidence: { id } }) => on(point, id)) })),
    removedPoints,
  }
}

/** The matrix of a claim as one person may see it. */
export type EvidenceMatrix = Awaited<ReturnType<typeof findEvidenceMatrix>>
