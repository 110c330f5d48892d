import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { captureFlags, captures, evidence, files, quoteLookups, texts, users } from '@/db/schema'
import { maySee } from './sources'

const acknowledger = alias(users, 'acknowledger')

/** What counts as a word on a page: what people asked for or brought, and what was saved. */
export const isWord = sql`(${captures.state} = 'saved' or ${captures.requestedBy} is not null)`

/** A capture as a list shows it. */
export const shownCapture = {
  id: captures.id,
  sourceId: captures.sourceId,
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
    db
      .selectDistinctOn([captures.sourceId], shownCapture)
      .from(captures)
      .leftJoin(files, eq(files.id, captures.bodyId))
      .leftJoin(acknowledger, eq(acknowledger.id, captures.acknowledgedBy))
      .leftJoin(texts, eq(texts.id, captures.acknowledgedReasonId))
      .where(sql`exists ${cited}`)
      .orderBy(captures.sourceId, sql`${isWord} desc`, sql`${captures.requestedAt} desc`),
    db
      .select({
        ...{ id: captureFlags.id, kind: captureFlags.kind, captureId: captureFlags.captureId },
        ...{ earlierId: captureFlags.earlierId, sourceId: captures.sourceId },
      })
      .from(captureFlags)
      .innerJoin(captures, eq(captures.id, captureFlags.captureId))
      .where(and(isNull(captureFlags.settledAt), sql`exists ${cited}`))
      .orderBy(captureFlags.raisedAt),
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
