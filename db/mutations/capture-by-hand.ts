import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { mayBeKnown } from '@/db/queries/desk/sources'
import { appearances, captures, sources } from '@/db/schema'
import type { CaptureByHandInput } from '@/domain/capture-by-hand'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { ReadPage } from '@/outside/reading/article'
import { type Act, deskTransaction } from './desk-transaction'
import { keepLookups, listQuotes, lookedUp } from './look-up-quotes'
import { readableText } from './readable-text'
import { recordEvent } from './record-event'
import { takeUpload } from './take-upload'

/**
 * Keeps a copy that somebody made in their own browser, as their word: it counts as one that the desk fetched, and is marked as made by hand. The
 * history holds its hash, but nothing of a source that must not be known. The quotes that
 * stand on the source are looked up in what could be read.
 */
export async function captureByHand(
  db: Database,
  act: Act,
  input: Omit<CaptureByHandInput, 'keepMetadata'>,
  read: ReadPage | null = null,
): Promise<{ captureId: string } | Refusal> {
  const denied = may(act.actor, 'capture_by_hand')
  if (denied) return denied
  return deskTransaction(db, act, 'capture_by_hand', async (tx) => {
    const { sourceId, appearanceId, address, madeOn, fileId } = input
    const of = await findCaptured(tx, act.actor.id, input)
    if (!of) return refuse('not_found')
    if (fileId === null) return refuse('invalid', { fieldErrors: { fileId: ['Choose the copy: a file.'] } })
    const file = await takeUpload(tx, act.actor, fileId)
    if (isRefusal(file)) return file
    const readable = readableText(read)
    const [made] = await tx
      .insert(captures)
      .values({
        ...{ sourceId, appearanceId, address, way: 'by_hand' as const, state: 'saved' as const },
        requestedBy: act.actor.id,
        startedAt: madeOn === null ? sql`clock_timestamp()` : noonOf(madeOn),
        endedAt: sql`clock_timestamp()`,
        bodyId: file.id,
        ...readable,
      })
      .returning({ id: captures.id })
    if (!made) throw new Error('The capture was not written.')
    if (sourceId !== null && readable.readable !== null)
      await keepLookups(tx, made.id, lookedUp(readable.readable, await listQuotes(tx, sourceId)))
    const told = of.restricted
      ? { sourceId: null, appearanceId: null, sha256: null }
      : { sourceId, appearanceId, sha256: file.sha256 }
    await recordEvent(
      tx,
      { actorId: act.actor.id, claimId: of.claimId ?? undefined },
      { type: 'capture.made_by_hand', payload: { captureId: made.id, ...told } },
    )
    return { captureId: made.id }
  })
}

type Captured = { readonly restricted: boolean; readonly claimId: string | null }

/** What the copy is of, if this person may know it. */
async function findCaptured(
  tx: Transaction,
  actorId: string,
  { sourceId, appearanceId }: Pick<CaptureByHandInput, 'sourceId' | 'appearanceId'>,
): Promise<Captured | null> {
  if (sourceId !== null) {
    const [source] = await tx
      .select({ restricted: sources.restricted, claimId: sql<null>`null` })
      .from(sources)
      .where(and(eq(sources.id, sourceId), mayBeKnown(actorId)))
      .for('share')
    return source ?? null
  }
  const [place] = await tx
    .select({ restricted: sql<false>`false`, claimId: appearances.claimId })
    .from(appearances)
    .where(
      and(
        eq(appearances.id, appearanceId ?? ''),
        isNotNull(appearances.saidWhere),
        isNull(appearances.removedAt),
      ),
    )
  return place ?? null
}

/** The middle of a day in UTC, which is that day nearly everywhere, or now where that is yet to come. */
function noonOf(day: string) {
  return sql<Date>`least(clock_timestamp(), ${`${day}T12:00:00Z`}::timestamptz)`
}
