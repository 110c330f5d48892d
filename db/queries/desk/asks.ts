import { and, asc, desc, eq, inArray, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { claims, comments, reviews, texts, users, withdrawals } from '@/db/schema'
import type { Ask } from '@/domain/margin-note'
import { listTextChanges } from './text-changes'

/** Everything that asks for a change: what was returned, reopened, is to be withdrawn, changed its words, and is still asked in a thread. */
export async function listAsks(db: Database, noted: SQLWrapper) {
  const [returned, reopened, leaving, changed, asked] = await Promise.all([
    listReturned(db, noted),
    listReopened(db, noted),
    db
      .select({ claimId: withdrawals.claimId, by: users.name })
      .from(withdrawals)
      .innerJoin(users, eq(users.id, withdrawals.askedBy))
      .where(
        and(
          inArray(withdrawals.claimId, noted),
          isNull(withdrawals.confirmedAt),
          isNull(withdrawals.endedAt),
        ),
      ),
    listTextChanges(db, noted),
    listOpenThreads(db, noted),
  ])
  return byClaim<Ask>([
    ...returned,
    ...reopened,
    ...leaving.map(({ claimId, by }): [string, Ask] => [claimId, { kind: 'withdrawal', by }]),
    ...changed.map(({ claimId, number }): [string, Ask] => [
      claimId,
      { kind: 'text_changed', version: number },
    ]),
    ...asked,
  ])
}

async function listReturned(db: Database, noted: SQLWrapper): Promise<[string, Ask][]> {
  const last = db
    .selectDistinctOn([reviews.claimId])
    .from(reviews)
    .where(inArray(reviews.claimId, noted))
    .orderBy(reviews.claimId, desc(reviews.createdAt), desc(reviews.id))
    .as('last')
  const rows = await db
    .select({ claimId: claims.id, by: users.name, at: last.createdAt, note: texts.body })
    .from(last)
    .innerJoin(claims, eq(claims.id, last.claimId))
    .innerJoin(users, eq(users.id, last.createdBy))
    .leftJoin(texts, eq(texts.id, last.noteId))
    .where(and(eq(last.decision, 'returned'), eq(claims.stage, 'checking')))
  return rows.map(({ claimId, ...row }) => [claimId, { kind: 'returned', ...row }])
}

async function listReopened(db: Database, noted: SQLWrapper): Promise<[string, Ask][]> {
  const rows = await db
    .select({ claimId: claims.id, as: claims.reopenedAs, reason: texts.body })
    .from(claims)
    .innerJoin(texts, eq(texts.id, claims.reopenedReasonId))
    .where(inArray(claims.id, noted))
  return rows.flatMap(({ claimId, as, reason }): [string, Ask][] =>
    as ? [[claimId, { kind: 'reopened', as, reason }]] : [],
  )
}

async function listOpenThreads(db: Database, noted: SQLWrapper): Promise<[string, Ask][]> {
  const rows = await db
    .select({
      claimId: comments.claimId,
      by: users.name,
      at: comments.createdAt,
      body: texts.body,
      answers: sql<number>`(select count(*)::int - 1 from ${comments} a where a.claim_id = ${comments.claimId} and a.thread_id = ${comments.id})`,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.createdBy))
    .innerJoin(texts, eq(texts.id, comments.bodyId))
    .where(
      and(inArray(comments.claimId, noted), eq(comments.threadId, comments.id), isNull(comments.resolvedAt)),
    )
    .orderBy(asc(comments.createdAt), asc(comments.id))
  return rows.map(({ claimId, ...row }) => [claimId, { kind: 'thread', ...row }])
}

/** Rows under the id of their claim, in the order they came. */
export function byClaim<T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const [id, row] of rows) {
    const known = found.get(id)
    if (known) known.push(row)
    else found.set(id, [row])
  }
  return found
}
