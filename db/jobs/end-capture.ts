import { and, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { fillSourceFromPage } from '@/db/mutations/fill-source'
import { fillPlace, keepLookups, listQuotes, lookedUp } from '@/db/mutations/look-up-quotes'
import { queueJob } from '@/db/mutations/queue-job'
import { readableText } from '@/db/mutations/readable-text'
import { recordEvent } from '@/db/mutations/record-event'
import { appearances, captures, files, sources } from '@/db/schema'
import { type CaptureEnd, NOT_ASKED } from '@/domain/capture'
import { perhapsCutShort, turnedAway } from '@/domain/cut-short'
import { findQuote } from '@/domain/quote-lookup'
import type { KeptFile } from '@/outside/files'
import type { ReadPage } from '@/outside/reading/article'
import { type Begun, waits } from './begin-capture'
import type { Copy } from './fetch-copy'
import type { FileFacts } from './file-facts'
import { ofSame, raiseFlag } from './raise-flag'

/** What came, what its file is, and whether an archive is asked for the page too. */
type Kept = Copy & { readonly facts: FileFacts | null; readonly archiving: boolean }

/** Ends a capture that brought nothing, with why; where the page is gone that was saved before, a flag says so. */
export async function endFailed(db: Database, begun: Begun, reason: string, gone = false): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await end(tx, begun, { state: 'failed', reason }, null)
    if (ended && gone) await raiseFlag(tx, begun, { gone })
  })
}

/**
 * Ends a capture with what came. It is incomplete where the site turned the desk away, or what came looks cut short, or holds none of the
 * words that are cited from it; a copy without text cannot be asked for them. Gives whether the file that was fetched is kept: not where an earlier
 * copy of the page has the same bytes.
 */
export async function endWithCopy(
  db: Database,
  begun: Begun,
  copy: Kept,
  page: ReadPage | null,
): Promise<boolean> {
  let saved = false
  let keeps = false
  const places = await db.transaction(async (tx) => {
    // It may have become so while its page was on its way.
    if (await isRestricted(tx, begun)) {
      await end(tx, begun, { state: 'failed', reason: NOT_ASKED }, null)
      return []
    }
    const same = copy.kept && (await findSame(tx, begun, copy.kept))
    const bodyId = same ?? (copy.kept && copy.facts && (await insertFile(tx, copy.kept, copy.facts)))
    keeps = same === null && bodyId !== null
    const text = readableText(page)
    const { readable, textless } = text
    const quotes = begun.sourceId === null ? [] : await listQuotes(tx, begun.sourceId)
    const found = readable === null ? [] : lookedUp(readable, quotes)
    const words = readable === null ? null : await holdsWords(tx, begun, readable, found)
    const arrived = { ...copy, address: begun.address, text: readable ?? '', marks: page?.marks ?? NO_MARKS }
    const reason = !bodyId
      ? (turnedAway(arrived) ?? 'The site answered with nothing.')
      : (turnedAway(arrived) ??
        (words === true || textless ? null : perhapsCutShort(arrived)) ??
        (words === false ? 'The quoted words do not stand in what was captured.' : null))
    const { finalAddress, status, headers } = copy
    const kept = { finalAddress, status, headers, bodyId, ...text }
    const ended = await end(
      tx,
      begun,
      { ...kept, state: reason === null ? 'saved' : 'incomplete', reason },
      copy.kept?.sha256 ?? null,
    )
    if (!ended) return []
    saved = reason === null
    if (saved && copy.archiving)
      await queueJob(tx, 'archive_capture', {
        payload: { captureId: begun.id },
        key: `archive ${begun.id}`,
      })
    if (turnedAway(arrived) === null) await raiseFlag(tx, begun, { readable })
    await keepLookups(tx, begun.id, found)
    return found.flatMap(({ id, page: at }) => (at === null ? [] : [{ id, at }]))
  })
  for (const { id, at } of places) await fillPlace(db, id, at)
  // Apart from the capture, whose event would make a citing of the same source wait for this.
  const { sourceId } = begun
  if (saved && sourceId !== null && page?.cited) {
    const { cited } = page
    await db.transaction((tx) => fillSourceFromPage(tx, sourceId, cited))
  }
  return keeps
}

const NO_MARKS = { free: true, asksPassword: false }

/** Whether any words that are cited stand in what was read; null where none are. */
async function holdsWords(
  tx: Transaction,
  { appearanceId }: Begun,
  readable: string,
  found: readonly { readonly found: boolean }[],
): Promise<boolean | null> {
  if (appearanceId === null) return found.length === 0 ? null : found.some((one) => one.found)
  const [place] = await tx
    .select({ quote: appearances.quote })
    .from(appearances)
    .where(eq(appearances.id, appearanceId))
  return place ? findQuote(readable, place.quote).found : null
}

/** The file of an earlier copy of the page that has the same bytes: what is watched for years is kept once for each change. */
async function findSame(tx: Transaction, begun: Begun, { sha256 }: KeptFile): Promise<string | null> {
  const [same] = await tx
    .select({ id: files.id })
    .from(captures)
    .innerJoin(files, eq(files.id, captures.bodyId))
    .where(and(ofSame(begun), eq(files.sha256, sha256)))
    .limit(1)
  return same?.id ?? null
}

async function insertFile(tx: Transaction, kept: KeptFile, facts: FileFacts): Promise<string> {
  const [file] = await tx
    .insert(files)
    .values({ ...kept, ...facts })
    .returning({ id: files.id })
  if (!file) throw new Error('The file was not noted.')
  return file.id
}

/** Writes the end of a capture and its event, unless it has one; gives whether it did. */
async function end(
  tx: Transaction,
  begun: Begun,
  how: Partial<typeof captures.$inferInsert> & { state: CaptureEnd },
  sha256: string | null,
): Promise<boolean> {
  const { id: captureId, sourceId, appearanceId } = begun
  const { state } = how
  const [ended] = await tx
    .update(captures)
    .set({ ...how, endedAt: sql`clock_timestamp()` })
    .where(waits(captureId))
    .returning({ id: captures.id })
  if (!ended) return false
  if (sourceId !== null && !(await isRestricted(tx, begun)))
    await recordEvent(
      tx,
      { actorId: null },
      { type: 'source.captured', payload: { captureId, sourceId, state, sha256 } },
    )
  if (appearanceId !== null) await tellOfAppearance(tx, { captureId, appearanceId, state, sha256 })
  return true
}

async function isRestricted(tx: Transaction, { sourceId }: Begun): Promise<boolean> {
  return (
    sourceId !== null && (await tx.$count(sources, and(eq(sources.id, sourceId), sources.restricted))) > 0
  )
}

async function tellOfAppearance(
  tx: Transaction,
  payload: { captureId: string; appearanceId: string; state: CaptureEnd; sha256: string | null },
): Promise<void> {
  const [place] = await tx
    .select({ claimId: appearances.claimId })
    .from(appearances)
    .where(eq(appearances.id, payload.appearanceId))
  await recordEvent(tx, { actorId: null, claimId: place?.claimId }, { type: 'appearance.captured', payload })
}
