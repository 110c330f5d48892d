import { aliasedTable, and, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { corrections, publications, texts, users, verdictRevisions, withdrawals } from '@/db/schema'
import { LIST_MAX } from './list-max'

/** A publication as the desk lists it, with the correction or update it announced. */
export type Publication = Awaited<ReturnType<typeof listPublications>>[number]

/** The latest publications of a claim, the newest first, at most `LIST_MAX`; which of them stands, the claim's own pointer says. */
export async function listPublications(db: Database, claimId: string) {
  const conclusion = aliasedTable(texts, 'conclusion')
  const notice = aliasedTable(texts, 'notice')
  const emergency = aliasedTable(texts, 'emergency')
  const p = publications
  return db
    .select({
      id: p.id,
      number: p.number,
      revision: verdictRevisions.number,
      statement: p.statement,
      ratingId: p.ratingId,
      ratingWord: p.ratingWord,
      conclusion: conclusion.body,
      approvedHash: p.approvedHash,
      byline: p.byline,
      approvedByName: p.approvedByName,
      publishedAt: p.publishedAt,
      publishedBy: users.name,
      reviewDueAt: p.reviewDueAt,
      emergencyReason: emergency.body,
      changeKind: corrections.kind,
      oldRatingWord: corrections.oldRatingWord,
      notice: notice.body,
    })
    .from(p)
    .innerJoin(users, eq(users.id, p.publishedBy))
    .innerJoin(verdictRevisions, eq(verdictRevisions.id, p.revisionId))
    .leftJoin(conclusion, eq(conclusion.id, p.conclusionId))
    .leftJoin(corrections, eq(corrections.publicationId, p.id))
    .leftJoin(notice, eq(notice.id, corrections.noteId))
    .leftJoin(emergency, eq(emergency.id, p.emergencyReasonId))
    .where(eq(p.claimId, claimId))
    .orderBy(desc(p.number))
    .limit(LIST_MAX)
}

/** The withdrawal of a claim that is asked for or stands: who asked, who confirmed, and the notice; null where there is none. */
export async function findWithdrawal(db: Database, claimId: string) {
  const asking = aliasedTable(users, 'asking')
  const confirming = aliasedTable(users, 'confirming')
  const [row] = await db
    .select({
      askedBy: asking.name,
      askedAt: withdrawals.askedAt,
      confirmedBy: confirming.name,
      confirmedAt: withdrawals.confirmedAt,
      reason: texts.body,
    })
    .from(withdrawals)
    .innerJoin(asking, eq(asking.id, withdrawals.askedBy))
    .leftJoin(confirming, eq(confirming.id, withdrawals.confirmedBy))
    .innerJoin(texts, eq(texts.id, withdrawals.reasonId))
    .where(and(eq(withdrawals.claimId, claimId), isNull(withdrawals.endedAt)))
  return row ?? null
}
