import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { PgInsertValue } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { anchorings, appearances, type articles, articleVersions, claims } from '@/db/schema'
import type { AnchoringOutcome } from '@/domain/anchoring/anchoring'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import { type Reanchored, reanchorEach } from '@/domain/anchoring/reanchor'
import type { Block } from '@/domain/article-blocks'
import type { Stage } from '@/domain/claim'
import type { Sentence } from '@/domain/extraction/sentences'
import { type Span, span, type TextPositions } from '@/domain/position'
import type { Act } from './desk-transaction'
import { inChunks } from './in-chunks'
import { insertRows } from './insert-rows'

/** A version as it is being added. */
export type NextVersion = {
  readonly id: string
  readonly number: number
  readonly positions: TextPositions
  readonly sentences: readonly Sentence[]
  readonly blocks: readonly Block[]
  readonly article: typeof articles.$inferSelect
}

/** A place that was taken over, the claim that stands there, and its stage. */
export type KeptPlace = Span & { readonly claimId: string; readonly stage: Stage }

/** A claim whose words changed or went, with the anchoring that says so. */
export type ChangedClaim = {
  readonly claimId: string
  readonly stage: Stage
  readonly anchoringId: string
  readonly outcome: AnchoringOutcome
}

/** What became of the places of the version before. */
export type Replaced = {
  readonly kept: readonly KeptPlace[]
  readonly moved: number
  readonly orphans: number
  readonly changed: readonly ChangedClaim[]
}

type Place = {
  readonly row: typeof appearances.$inferSelect
  readonly stage: Stage
  readonly text: string
}

/**
 * Looks for every place of the version before in the next one, and for those that still wait in its tray: what is certain gets its appearance
 * now, everything else an entry in the tray. Locks the claims first.
 */
export async function reanchorPlaces(
  tx: Transaction,
  act: Act,
  latest: typeof articleVersions.$inferSelect,
  next: NextVersion,
): Promise<Replaced> {
  const places = await lockPlaces(tx, latest.id)
  const decided = { decidedBy: act.actor.id, decidedAt: sql`clock_timestamp()` }
  await tx
    .update(anchorings)
    .set({ decision: 'superseded', ...decided })
    .where(and(eq(anchorings.versionId, latest.id), isNull(anchorings.decision)))
  const found = await answered(places, next.positions.text)
  const rows: PgInsertValue<typeof anchorings>[] = []
  const made: (typeof appearances.$inferInsert)[] = []
  for (const { place, anchoringId, now } of found) {
    const kept = now.outcome === 'kept' ? newPlace(act, place.row, next, now.span) : null
    if (kept) made.push(kept)
    rows.push({
      ...{ id: anchoringId, appearanceId: place.row.id, versionId: next.id },
      ...{ versionLength: next.positions.length, outcome: now.outcome, quote: quoteAfter(now) },
      ...(now.outcome === 'orphan' ? {} : { start: now.span.start, end: now.span.end }),
      ...(now.outcome === 'moved' ? { score: now.score } : {}),
      ...(kept ? { decision: 'kept' as const, placedId: kept.id, ...decided } : {}),
    })
  }
  await insertRows(tx, appearances, made)
  await inChunks(rows, (some) => tx.insert(anchorings).values(some))
  return told(found)
}

/** The places of a version and those still in its tray, their claims locked, in the order of the text they stand in. */
async function lockPlaces(tx: Transaction, versionId: string): Promise<Place[]> {
  const waiting = tx
    .select({ id: anchorings.appearanceId })
    .from(anchorings)
    .where(and(eq(anchorings.versionId, versionId), isNull(anchorings.decision)))
  const standing = and(
    isNull(appearances.removedAt),
    or(eq(appearances.versionId, versionId), inArray(appearances.id, waiting)),
  )
  await tx
    .select({ id: claims.id })
    .from(claims)
    .where(inArray(claims.id, tx.select({ id: appearances.claimId }).from(appearances).where(standing)))
    .orderBy(asc(claims.id))
    .for('update')
  return tx
    .select({ row: appearances, stage: claims.stage, text: articleVersions.text })
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .innerJoin(articleVersions, eq(articleVersions.id, appearances.versionId))
    .where(standing)
    .orderBy(asc(articleVersions.number), asc(appearances.start), asc(appearances.id))
}

type Answered = { readonly place: Place; readonly anchoringId: string; readonly now: Reanchored }

/** Other requests are answered between one place and the next: a long text in which all has changed would hold them for seconds. */
async function answered(places: readonly Place[], after: string): Promise<Answered[]> {
  const byText = new Map<string, Place[]>()
  for (const place of places) byText.set(place.text, [...(byText.get(place.text) ?? []), place])
  const found: Answered[] = []
  for (const [before, here] of byText) {
    const anchors = here.map(({ row }) => ({
      ...span(row.start ?? 0, row.end ?? 0),
      ...{ exact: row.quote, prefix: row.prefix, suffix: row.suffix },
    }))
    const waiting = here.values()
    for (const now of reanchorEach(before, anchors, after)) {
      const { value: place } = waiting.next()
      if (place) found.push({ place, anchoringId: randomUUID(), now })
      await setImmediate()
    }
  }
  return found
}

const quoteAfter = (now: Reanchored) =>
  now.outcome === 'kept' || (now.outcome === 'moved' && now.quote === 'identical') ? 'identical' : 'changed'

function told(found: readonly Answered[]): Replaced {
  const count = (outcome: Reanchored['outcome']) => found.filter(({ now }) => now.outcome === outcome).length
  return {
    kept: found.flatMap(({ place: { row, stage }, now }) =>
      now.outcome === 'kept' ? [{ ...now.span, claimId: row.claimId, stage }] : [],
    ),
    moved: count('moved'),
    orphans: count('orphan'),
    changed: found
      .filter(({ now }) => quoteAfter(now) === 'changed')
      .map(({ place: { row, stage }, anchoringId, now: { outcome } }) => ({
        ...{ claimId: row.claimId, stage, anchoringId, outcome },
      })),
  }
}

/** An appearance at a place of a version that takes the place of another: its words are the version's own. */
export function newPlace(
  act: Act,
  {
    claimId,
    quoteLanguage,
    translation,
    translatedBy,
    mergedFrom,
    confirmedAt,
    confirmedBy,
  }: typeof appearances.$inferSelect,
  version: { readonly id: string; readonly positions: TextPositions },
  place: Span,
): typeof appearances.$inferInsert & { id: string } {
  const { exact, prefix, suffix } = selectorOf(version.positions, place)
  return {
    ...{ id: randomUUID(), claimId, versionId: version.id, versionLength: version.positions.length },
    ...{ start: place.start, end: place.end, quote: exact, prefix, suffix, quoteLanguage },
    ...{ translation, translatedBy, mergedFrom, confirmedAt, confirmedBy, createdBy: act.actor.id },
  }
}
