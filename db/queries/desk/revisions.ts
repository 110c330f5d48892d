import { aliasedTable, and, desc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { texts, users, verdictRevisions } from '@/db/schema'
import { LIST_MAX } from './list-max'

/** A saved revision of a verdict with its texts (a redacted one is null), who wrote it and when. */
export type Revision = Awaited<ReturnType<typeof listRevisions>>[number]

/** The revisions of a claim's verdict, the newest first: the latest `LIST_MAX`, and those of the numbers in `also`. */
export async function listRevisions(db: Database, claimId: string, also: readonly number[] = []) {
  const [conclusion, reasoning, known, unknown, why] = [
    aliasedTable(texts, 'conclusion'),
    aliasedTable(texts, 'reasoning'),
    aliasedTable(texts, 'known'),
    aliasedTable(texts, 'unknown'),
    aliasedTable(texts, 'why'),
  ] as const
  const r = verdictRevisions
  return db
    .select({
      id: r.id,
      number: r.number,
      series: r.series,
      ratingId: r.ratingId,
      conclusion: conclusion.body,
      reasoning: reasoning.body,
      known: known.body,
      unknown: unknown.body,
      confidence: r.confidence,
      confidenceReason: why.body,
      qualifiers: r.qualifiers,
      savedAt: r.createdAt,
      savedBy: users.name,
    })
    .from(r)
    .innerJoin(users, eq(users.id, r.createdBy))
    .leftJoin(conclusion, eq(conclusion.id, r.conclusionId))
    .leftJoin(reasoning, eq(reasoning.id, r.reasoningId))
    .leftJoin(known, eq(known.id, r.knownId))
    .leftJoin(unknown, eq(unknown.id, r.unknownId))
    .leftJoin(why, eq(why.id, r.confidenceReasonId))
    .where(
      and(eq(r.claimId, claimId), or(gt(r.number, beforeLatest(db, claimId)), inArray(r.number, [...also]))),
    )
    .orderBy(desc(r.number))
}

/** The number of the newest revision that is too old to be listed; numbers have no gaps. */
function beforeLatest(db: Database, claimId: string) {
  return db
    .select({ number: sql<number>`coalesce(max(${verdictRevisions.number}), 0) - ${LIST_MAX}::int` })
    .from(verdictRevisions)
    .where(eq(verdictRevisions.claimId, claimId))
}
