import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { anchorings, appearances, sentences } from '@/db/schema'
import type {
  ConfirmIdenticalInput,
  ConfirmPlaceInput,
  PlaceAnewInput,
  PlaceOnPassageInput,
} from '@/domain/anchoring/anchoring'
import { SPAN_MAX } from '@/domain/claim'
import { may } from '@/domain/permissions'
import { type Span, span, type TextPositions } from '@/domain/position'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { lockEntry, lockEntryIn, openVersion, placeEntry } from './tray-entry'

type Placed = { articleId: string; places: number }

/** Confirms the place that was proposed for a claim in a new version: from then on it stands there. */
export async function confirmPlace(
  db: Database,
  act: Act,
  { anchoringId, stillHolds }: ConfirmPlaceInput,
): Promise<Placed | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'confirm_place', async (tx) => {
    const found = await lockEntryIn(tx, anchoringId)
    if (isRefusal(found)) return found
    const { start, end } = found.entry.anchoring
    if (start === null || end === null) return refuse('not_found')
    await placeEntry(tx, act, found, span(start, end), { by: 'confirmed', stillHolds })
    return { articleId: found.version.articleId, places: 1 }
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
    if (waiting.length === 0) return refuse('not_found')
    const version = await openVersion(tx, versionId)
    for (const { id } of waiting) {
      const entry = await lockEntry(tx, id)
      if (isRefusal(entry)) return entry
      const { start, end } = entry.anchoring
      if (start === null || end === null) continue
      const how = { by: 'confirmed', stillHolds: false } as const
      await placeEntry(tx, act, { entry, version }, span(start, end), how)
    }
    return { articleId: version.articleId, places: waiting.length }
  })
}

/** Places a claim anew, on a sentence of the version or on words of it. */
export async function placeAnew(db: Database, act: Act, input: PlaceAnewInput): Promise<Placed | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'place_anew', async (tx) => {
    const found = await lockEntryIn(tx, input.anchoringId)
    if (isRefusal(found)) return found
    const { version } = found
    const [sentence] = await tx
      .select()
      .from(sentences)
      .where(and(eq(sentences.versionId, version.id), eq(sentences.number, input.sentence)))
    if (!sentence) return faulty('other', 'The text has no such sentence.')
    const passage = wordsIn(version.positions, span(sentence.start, sentence.end), input.words)
    if (!passage)
      return faulty('words', `These words do not stand in sentence ${input.sentence}, or more than once.`)
    await placeEntry(tx, act, found, passage, { by: 'placed', stillHolds: false })
    return { articleId: version.articleId, places: 1 }
  })
}

/** Places a claim anew on a passage picked in the version's text. */
export async function placeOnPassage(
  db: Database,
  act: Act,
  { anchoringId, start, end, stillHolds }: PlaceOnPassageInput,
): Promise<Placed | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'place_on_passage', async (tx) => {
    const found = await lockEntryIn(tx, anchoringId)
    if (isRefusal(found)) return found
    const { positions, articleId } = found.version
    const passage = end <= positions.length ? positions.trim(span(start, end)) : null
    if (!passage) return refuse('outside_text')
    await placeEntry(tx, act, found, passage, { by: 'placed', stillHolds })
    return { articleId, places: 1 }
  })
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
