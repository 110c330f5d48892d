import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { findShownToReaders } from '@/db/queries/desk/shown-to-readers'
import { anchorings, appearances, articleVersions, claims, sentences } from '@/db/schema'
import type {
  AnchoringDecision,
  ConfirmIdenticalInput,
  ConfirmPlaceInput,
  GiveUpPlaceInput,
  PlaceAnewInput,
} from '@/domain/anchoring/anchoring'
import { SPAN_MAX } from '@/domain/claim'
import type { NewEvent } from '@/domain/event'
import { may } from '@/domain/permissions'
import { type Span, span, TextPositions } from '@/domain/position'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { declineClaim } from './decline-claim'
import { type Act, deskTransaction } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { newPlace } from './reanchor-places'
import { recordEvent } from './record-event'
import { settleCoverage } from './settle-coverage'
import { writeText } from './write-text'

type Placed = { articleId: string; places: number }
type Entry = Awaited<ReturnType<typeof lockEntry>> & {}

/** Confirms the place that was proposed for a claim in a new version: from then on it stands there. */
export async function confirmPlace(
  db: Database,
  act: Act,
  input: ConfirmPlaceInput,
): Promise<Placed | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'confirm_place', async (tx) => {
    const entry = await lockEntry(tx, input.anchoringId)
    if (isRefusal(entry)) return entry
    const { start, end } = entry.anchoring
    if (start === null || end === null) return refuse('not_found')
    await place(tx, act, entry, span(start, end), 'confirmed')
    return { articleId: entry.articleId, places: 1 }
  })
}

/** Confirms every proposed place of a version at which the claim's words are the same as before. */
export async function confirmIdentical(
  db: Database,
  act: Act,
  { versionId }: ConfirmIdenticalInput,
): Promise<Placed | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'confirm_identical', async (tx) => {
    const waiting = await tx
      .select({ id: anchorings.id })
      .from(anchorings)
      .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
      .where(
        and(
          ...[eq(anchorings.versionId, versionId), isNull(anchorings.decision)],
          ...[eq(anchorings.outcome, 'moved'), eq(anchorings.quote, 'identical')],
        ),
      )
      .orderBy(asc(appearances.claimId), asc(anchorings.id))
    let articleId: string | null = null
    for (const { id } of waiting) {
      const entry = await lockEntry(tx, id)
      if (isRefusal(entry)) return entry
      const { start, end } = entry.anchoring
      if (start === null || end === null) continue
      await place(tx, act, entry, span(start, end), 'confirmed')
      articleId = entry.articleId
    }
    return articleId ? { articleId, places: waiting.length } : refuse('not_found')
  })
}

/** Places a claim anew, on a sentence of the version or on words of it. */
export async function placeAnew(db: Database, act: Act, input: PlaceAnewInput): Promise<Placed | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'place_anew', async (tx) => {
    const entry = await lockEntry(tx, input.anchoringId)
    if (isRefusal(entry)) return entry
    const [sentence] = await tx
      .select()
      .from(sentences)
      .where(and(eq(sentences.versionId, entry.version.id), eq(sentences.number, input.sentence)))
    if (!sentence) return faulty('other', 'The text has no such sentence.')
    const passage = wordsIn(entry.version.positions, span(sentence.start, sentence.end), input.words)
    if (!passage)
      return faulty('words', `These words do not stand in sentence ${input.sentence}, or more than once.`)
    await place(tx, act, entry, passage, 'placed')
    return { articleId: entry.articleId, places: 1 }
  })
}

/** Ends the search for a claim's place in a version: it no longer stands there. A suggestion is declined with it. */
export async function giveUpPlace(
  db: Database,
  act: Act,
  input: GiveUpPlaceInput,
): Promise<Placed | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'give_up_place', async (tx) => {
    const entry = await lockEntry(tx, input.anchoringId)
    if (isRefusal(entry)) return entry
    const { claimId, articleId, version } = entry
    if (entry.stage === 'suggested') {
      const declining = { claimId, reason: 'out_of_scope', duplicateOf: null, note: null } as const
      const declined = await declineClaim(tx, { actor: act.actor }, declining)
      if (isRefusal(declined)) return declined
    }
    await decide(tx, act, entry, 'given_up')
    const reason = await writeText(tx, input.reason)
    const payload = { anchoringId: entry.anchoring.id, number: version.number, reason }
    await tell(tx, act, entry, { type: 'claim.place_given_up', payload })
    return { articleId, places: 0 }
  })
}

/** An entry of a tray that nobody has decided, its claim locked, with what placing it needs. */
async function lockEntry(tx: Transaction, anchoringId: string) {
  const [held] = await tx
    .select({ claimId: claims.id, stage: claims.stage })
    .from(anchorings)
    .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(eq(anchorings.id, anchoringId))
    .for('update', { of: claims })
  const [found] = await tx
    .select({ anchoring: anchorings, row: appearances, version: articleVersions })
    .from(anchorings)
    .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
    .innerJoin(articleVersions, eq(articleVersions.id, anchorings.versionId))
    .where(eq(anchorings.id, anchoringId))
    .for('update', { of: anchorings })
  if (!held || !found) return refuse('not_found')
  if (found.anchoring.decision)
    return refuse('duplicate', { sentence: 'Somebody has decided this place already.' })
  const { id, number, text, articleId } = found.version
  const version = { id, number, positions: new TextPositions(text) }
  return { ...held, ...found, version, articleId }
}

async function place(
  tx: Transaction,
  act: Act,
  entry: Exclude<Entry, Refusal>,
  passage: Span,
  by: 'confirmed' | 'placed',
): Promise<void> {
  const before = await findShownToReaders(tx, entry.claimId)
  const identical = entry.version.positions.slice(passage) === entry.row.quote
  // Of other words nobody has said yet that the published verdict holds for them, nor are they what was translated.
  const unsaid = { confirmedAt: null, confirmedBy: null, translation: null, translatedBy: null }
  const confirmed =
    identical && entry.row.confirmedAt
      ? { confirmedAt: sql`clock_timestamp()`, confirmedBy: act.actor.id }
      : {}
  const row = newPlace(act, entry.row, entry.version, passage)
  await tx.insert(appearances).values({ ...row, ...(identical ? confirmed : unsaid) })
  await decide(tx, act, entry, by, row.id)
  if (entry.stage !== 'suggested' && entry.stage !== 'declined')
    await settleCoverage(tx, act.actor.id, entry.claimId, 'accepted')
  const after = await findShownToReaders(tx, entry.claimId)
  if (after.hash !== before.hash) await raiseTags(tx, [...before.tags, ...after.tags])
  const quote = identical ? ('identical' as const) : ('changed' as const)
  const payload = {
    anchoringId: entry.anchoring.id,
    appearanceId: row.id,
    number: entry.version.number,
    by,
    quote,
  }
  await tell(tx, act, entry, { type: 'claim.placed', payload })
}

async function decide(
  tx: Transaction,
  act: Act,
  entry: Exclude<Entry, Refusal>,
  decision: AnchoringDecision,
  placedId: string | null = null,
): Promise<void> {
  await tx
    .update(anchorings)
    .set({ decision, placedId, decidedBy: act.actor.id, decidedAt: sql`clock_timestamp()` })
    .where(eq(anchorings.id, entry.anchoring.id))
}

function tell(tx: Transaction, act: Act, { claimId, articleId }: Exclude<Entry, Refusal>, event: NewEvent) {
  return recordEvent(tx, { actorId: act.actor.id, claimId, articleId }, event)
}

function wordsIn(positions: TextPositions, sentence: Span, words: string | null): Span | null {
  if (!words) return span(sentence.start, Math.min(sentence.end, sentence.start + SPAN_MAX))
  const text = positions.slice(sentence)
  const wanted = words.normalize('NFC').trim()
  const at = text.indexOf(wanted)
  if (wanted === '' || at < 0 || text.indexOf(wanted, at + 1) >= 0) return null
  const unit = positions.toUnit(sentence.start) + at
  return span(positions.fromUnit(unit), positions.fromUnit(unit + wanted.length))
}

function faulty(field: string, sentence: string): Refusal {
  return refuse('invalid', { fieldErrors: { [field]: [sentence] } })
}
