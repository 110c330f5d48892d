import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { captures, evidence, sources } from '@/db/schema'
import type { CaptureWord } from '@/domain/capture'
import { mayBeKnown } from './sources'

/**
 * A capture of something this person may know, its row held until the transaction ends; null for any other. `restricted` says that its source
 * has become one that is not asked for any more.
 */
export async function findCaptureKnown(tx: Transaction, captureId: string, actorId: string) {
  const [row] = await tx
    .select({ capture: captures, restricted: sources.restricted })
    .from(captures)
    .leftJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(captures.id, captureId), or(isNull(captures.sourceId), mayBeKnown(actorId))))
    .for('update', { of: captures })
  return row ? { ...row.capture, restricted: row.restricted ?? false } : null
}

/**
 * The latest word on the page of each public source that a claim cites now: of what people asked for or brought, or what was saved. A copy
 * that is taken by the calendar and falls short says nothing against an earlier one: it raises a flag.
 */
export async function listCaptureWords(
  db: Database | Transaction,
  claimId: string,
): Promise<readonly CaptureWord[]> {
  const counted = sql`c.source_id = ${sources.id} and (c.state = 'saved' or c.requested_by is not null)`
  return db
    .select({
      evidenceId: evidence.id,
      title: sources.title,
      state: sql<CaptureWord['state']>`(select c.state from captures c where ${counted}
        order by c.requested_at desc, c.id limit 1)`,
      settled: sql<boolean>`coalesce((select c.state = 'saved' or c.acknowledged_at is not null from captures c
        where ${counted} and c.ended_at is not null order by c.requested_at desc, c.id limit 1), false)`,
    })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .where(
      and(
        eq(evidence.claimId, claimId),
        isNull(evidence.removedAt),
        eq(evidence.visibility, 'public'),
        sql`${evidence.kind} <> 'search' and ${sources.address} is not null`,
      ),
    )
    .orderBy(evidence.createdAt, evidence.id)
}
