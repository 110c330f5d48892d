import { and, desc, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { appearances, captures, claims, files, sources, texts, users } from '@/db/schema'
import { cutList, LIST_MAX } from './list-max'
import { mayBeKnown } from './sources'

const acknowledger = alias(users, 'acknowledger')
const picture = alias(files, 'picture')

/** Longest text of a capture that its page shows, in UTF-16 units. */
export const SHOWN_TEXT_MOST = 100_000

const shownText = sql<string | null>`left(${captures.readable}, ${SHOWN_TEXT_MOST})`

/**
 * One capture with what it is of, and the others of the same page, latest first, as this person may know them; null for any they may not.
 * `textCut` says that its text is longer than what is given of it.
 */
export async function findCapturePage(db: Database, actor: { readonly id: string }, captureId: string) {
  const known = or(isNull(captures.sourceId), mayBeKnown(actor.id))
  const [row] = await db
    .select({
      capture: {
        ...{ id: captures.id, address: captures.address, way: captures.way, state: captures.state },
        ...{ sourceId: captures.sourceId, appearanceId: captures.appearanceId, reason: captures.reason },
        ...{ requestedAt: captures.requestedAt, startedAt: captures.startedAt, endedAt: captures.endedAt },
        ...{ finalAddress: captures.finalAddress, status: captures.status, headers: captures.headers },
        ...{ textless: captures.textless, readableDigest: captures.readableDigest },
        ...{ archiveAddress: captures.archiveAddress, archiveReason: captures.archiveReason },
        acknowledgedAt: captures.acknowledgedAt,
        readable: shownText,
        textCut: sql<boolean>`coalesce(length(${captures.readable}) > ${SHOWN_TEXT_MOST}, false)`,
      },
      file: { id: files.id, name: files.name, bytes: files.bytes, sha256: files.sha256 },
      pictureId: picture.id,
      source: { id: sources.id, title: sources.title, restricted: sources.restricted },
      claim: { id: claims.id, statement: claims.statement, language: claims.language },
      requestedBy: users.name,
      acknowledgedBy: acknowledger.name,
      acknowledgedReason: texts.body,
    })
    .from(captures)
    .leftJoin(sources, eq(sources.id, captures.sourceId))
    .leftJoin(appearances, eq(appearances.id, captures.appearanceId))
    .leftJoin(claims, eq(claims.id, appearances.claimId))
    .leftJoin(files, eq(files.id, captures.bodyId))
    .leftJoin(picture, eq(picture.id, captures.pictureId))
    .leftJoin(users, eq(users.id, captures.requestedBy))
    .leftJoin(acknowledger, eq(acknowledger.id, captures.acknowledgedBy))
    .leftJoin(texts, eq(texts.id, captures.acknowledgedReasonId))
    .where(and(eq(captures.id, captureId), known))
  if (!row) return null
  const others = await db
    .select({
      ...{ id: captures.id, state: captures.state, way: captures.way, requestedAt: captures.requestedAt },
      comparable: sql<boolean>`${captures.readable} is not null and ${captures.readableDigest} is distinct from ${row.capture.readableDigest}`,
    })
    .from(captures)
    .where(and(ofSame(row.capture), ne(captures.id, captureId)))
    .orderBy(desc(captures.requestedAt))
    .limit(LIST_MAX + 1)
  return { ...row, others: cutList(others) }
}

/** The text of another capture of the same page, to lay this one's over; null where there is none. */
export async function findEarlierText(
  db: Database,
  capture: { readonly sourceId: string | null; readonly appearanceId: string | null },
  earlierId: string,
): Promise<string | null> {
  const [row] = await db
    .select({ readable: shownText })
    .from(captures)
    .where(and(ofSame(capture), eq(captures.id, earlierId), isNotNull(captures.readable)))
  return row?.readable ?? null
}

function ofSame(of: {
  readonly sourceId: string | null
  readonly appearanceId: string | null
}): SQL | undefined {
  return of.sourceId === null
    ? eq(captures.appearanceId, of.appearanceId ?? '')
    : eq(captures.sourceId, of.sourceId)
}
