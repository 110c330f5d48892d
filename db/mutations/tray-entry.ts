import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { findShownToReaders } from '@/db/queries/desk/shown-to-readers'
import { anchorings, appearances, articleVersions, claims } from '@/db/schema'
import type { AnchoringDecision } from '@/domain/anchoring/anchoring'
import type { NewEvent } from '@/domain/event'
import { type Span, TextPositions } from '@/domain/position'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { newPlace } from './reanchor-places'
import { recordEvent } from './record-event'
import { settleCoverage } from './settle-coverage'

/** An entry of a tray that nobody has decided, its claim locked. `standing` says whether a verdict on it stands before readers. */
export type TrayEntry = {
  readonly anchoring: typeof anchorings.$inferSelect
  readonly row: typeof appearances.$inferSelect
  readonly claimId: string
  readonly stage: (typeof claims.$inferSelect)['stage']
  readonly standing: boolean
}

/** The version a tray belongs to, with its text ready to be placed on. */
export type TrayVersion = {
  readonly id: string
  readonly number: number
  readonly articleId: string
  readonly positions: TextPositions
}

/** Locks the claim of an entry, then the entry. */
export async function lockEntry(tx: Transaction, anchoringId: string): Promise<TrayEntry | Refusal> {
  const [held] = await tx
    .select({ claimId: claims.id, stage: claims.stage, publicationId: claims.publicationId })
    .from(anchorings)
    .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(eq(anchorings.id, anchoringId))
    .for('update', { of: claims })
  const [found] = await tx
    .select({ anchoring: anchorings, row: appearances })
    .from(anchorings)
    .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
    .where(eq(anchorings.id, anchoringId))
    .for('update', { of: anchorings })
  if (!held || !found) return refuse('not_found')
  if (found.anchoring.decision)
    return refuse('duplicate', { sentence: 'Somebody has decided this place already.' })
  const { claimId, stage, publicationId } = held
  return { ...found, claimId, stage, standing: publicationId !== null }
}

/** The version of a tray, read once however many of its entries are placed. */
export async function openVersion(tx: Transaction, versionId: string): Promise<TrayVersion> {
  const [found] = await tx.select().from(articleVersions).where(eq(articleVersions.id, versionId))
  if (!found) throw new Error('A tray belongs to a version.')
  const { id, number, articleId, text } = found
  return { id, number, articleId, positions: new TextPositions(text) }
}

/** An entry with the version it waits in. */
export async function lockEntryIn(
  tx: Transaction,
  anchoringId: string,
): Promise<{ entry: TrayEntry; version: TrayVersion } | Refusal> {
  const entry = await lockEntry(tx, anchoringId)
  return isRefusal(entry) ? entry : { entry, version: await openVersion(tx, entry.anchoring.versionId) }
}

/**
 * Lets a claim stand at a passage of the version. Of other words nobody has said that a published verdict holds for them, but where `stillHolds`
 * says so now; a translation was one of the words before.
 */
export async function placeEntry(
  tx: Transaction,
  act: Act,
  { entry, version }: { entry: TrayEntry; version: TrayVersion },
  passage: Span,
  { by, stillHolds }: { by: 'confirmed' | 'placed'; stillHolds: boolean },
): Promise<void> {
  const before = await findShownToReaders(tx, entry.claimId)
  const identical = version.positions.slice(passage) === entry.row.quote
  const holds = (identical && entry.row.confirmedAt !== null) || (stillHolds && entry.standing)
  const row = newPlace(act, entry.row, version, passage)
  await tx.insert(appearances).values({
    ...{ ...row, ...(!identical && { translation: null, translatedBy: null }) },
    ...(holds
      ? { confirmedAt: sql`clock_timestamp()`, confirmedBy: act.actor.id }
      : { confirmedAt: null, confirmedBy: null }),
  })
  await decideEntry(tx, act, entry, by, row.id)
  if (entry.stage !== 'suggested' && entry.stage !== 'declined')
    await settleCoverage(tx, act.actor.id, entry.claimId, 'accepted')
  const after = await findShownToReaders(tx, entry.claimId)
  if (after.hash !== before.hash) await raiseTags(tx, [...before.tags, ...after.tags])
  const told = { by, holds, quote: identical ? ('identical' as const) : ('changed' as const) }
  const payload = { anchoringId: entry.anchoring.id, appearanceId: row.id, number: version.number, ...told }
  await tellOfEntry(tx, act, entry, version, { type: 'claim.placed', payload })
}

/** Takes an entry out of the tray. */
export async function decideEntry(
  tx: Transaction,
  act: Act,
  { anchoring }: TrayEntry,
  decision: AnchoringDecision,
  placedId: string | null = null,
): Promise<void> {
  await tx
    .update(anchorings)
    .set({ decision, placedId, decidedBy: act.actor.id, decidedAt: sql`clock_timestamp()` })
    .where(eq(anchorings.id, anchoring.id))
}

/** Appends what became of an entry to the history of its claim. */
export function tellOfEntry(
  tx: Transaction,
  act: Act,
  { claimId }: TrayEntry,
  { articleId }: TrayVersion,
  event: NewEvent,
): Promise<void> {
  return recordEvent(tx, { actorId: act.actor.id, claimId, articleId }, event)
}
