import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { appearances, captureFlags, captures, evidence, files, quoteLookups, texts, users } from '@/db/schema'
import { maySee } from './sources'

const acknowledger = alias(users, 'acknowledger')

/** What counts as a word on a page: what people asked for or brought, and what was saved. */
const isWord = sql`(${captures.state} = 'saved' or ${captures.requestedBy} is not null)`

/** A capture as a list shows it. */
const shownCapture = {
  id: captures.id,
  sourceId: captures.sourceId,
  appearanceId: captures.appearanceId,
  address: captures.address,
  way: captures.way,
  state: captures.state,
  reason: captures.reason,
  requestedAt: captures.requestedAt,
  startedAt: captures.startedAt,
  endedAt: captures.endedAt,
  textless: captures.textless,
  sha256: files.sha256,
  acknowledgedBy: acknowledger.name,
  acknowledgedAt: captures.acknowledgedAt,
  acknowledgedReason: texts.body,
}

/**
 * What is known of the pages that a claim's evidence cites, as far as this person may see the evidence: the capture that has the word, by the
 * source's id, and whether the quote was found in one, by the evidence's id.
 */
export async function findClaimCaptures(db: Database, claimId: string, actorId: string) {
  const cited = db
    .select({ one: sql`1` })
    .from(evidence)
    .where(
      and(
        eq(evidence.claimId, claimId),
        eq(evidence.sourceId, captures.sourceId),
        isNull(evidence.removedAt),
        maySee(actorId),
      ),
    )
  const [latest, flags, lookups] = await Promise.all([
    listLatest(db, captures.sourceId, sql`exists ${cited}`),
    listFlags(db, sql`exists ${cited}`),
    db
      .select({
        evidenceId: quoteLookups.evidenceId,
        captureId: quoteLookups.captureId,
        found: quoteLookups.found,
        page: quoteLookups.page,
      })
      .from(quoteLookups)
      .innerJoin(evidence, eq(evidence.id, quoteLookups.evidenceId))
      .where(
        and(
          eq(evidence.claimId, claimId),
          eq(evidence.version, quoteLookups.evidenceVersion),
          maySee(actorId),
        ),
      ),
  ])
  return {
    bySource: new Map(latest.map((row) => [row.sourceId ?? '', row])),
    flags,
    lookups: new Map(lookups.map(({ evidenceId, ...found }) => [evidenceId, found])),
  }
}

/** The same for the places elsewhere where a claim appears, by the appearance's id; which of them say where they are read is known to all. */
export async function findPlaceCaptures(db: Database, claimId: string) {
  const there = inArray(
    captures.appearanceId,
    db
      .select({ id: appearances.id })
      .from(appearances)
      .where(and(eq(appearances.claimId, claimId), isNull(appearances.removedAt))),
  )
  const [latest, flags] = await Promise.all([
    listLatest(db, captures.appearanceId, there),
    listFlags(db, there),
  ])
  return { byPlace: new Map(latest.map((row) => [row.appearanceId ?? '', row])), flags }
}

/** The capture that has the word on each thing that is captured, as `of` tells them apart. */
function listLatest(db: Database, of: PgColumn, which: SQL) {
  return db
    .selectDistinctOn([of], shownCapture)
    .from(captures)
    .leftJoin(files, eq(files.id, captures.bodyId))
    .leftJoin(acknowledger, eq(acknowledger.id, captures.acknowledgedBy))
    .leftJoin(texts, eq(texts.id, captures.acknowledgedReasonId))
    .where(which)
    .orderBy(of, sql`${isWord} desc`, sql`${captures.requestedAt} desc`)
}

/** The flags that nobody has settled, the oldest first. */
function listFlags(db: Database, which: SQL) {
  return db
    .select({
      ...{ id: captureFlags.id, kind: captureFlags.kind, captureId: captureFlags.captureId },
      ...{ earlierId: captureFlags.earlierId, sourceId: captures.sourceId },
      appearanceId: captures.appearanceId,
    })
    .from(captureFlags)
    .innerJoin(captures, eq(captures.id, captureFlags.captureId))
    .where(and(isNull(captureFlags.settledAt), which))
    .orderBy(captureFlags.raisedAt)
}
