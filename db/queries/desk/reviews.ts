import { aliasedTable, desc, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { reviews, texts, users, verdictRevisions } from '@/db/schema'
import { LIST_MAX } from './list-max'

/** A second person's decision, with the number of the revision it was made on and what they wrote. */
export type Review = Awaited<ReturnType<typeof listReviews>>[number]

/** The reviews of a claim's verdict, the newest first, up to one more than are listed (`cutList`). */
export async function listReviews(db: Database, claimId: string) {
  const note = aliasedTable(texts, 'note')
  const notice = aliasedTable(texts, 'notice')
  return db
    .select({
      id: reviews.id,
      decision: reviews.decision,
      revision: verdictRevisions.number,
      approvedHash: reviews.approvedHash,
      sourceRule: reviews.sourceRule,
      agreesPrimary: reviews.agreesPrimary,
      correctionKind: reviews.correctionKind,
      notice: notice.body,
      note: note.body,
      at: reviews.createdAt,
      by: users.name,
      byId: reviews.createdBy,
    })
    .from(reviews)
    .innerJoin(users, eq(users.id, reviews.createdBy))
    .innerJoin(verdictRevisions, eq(verdictRevisions.id, reviews.revisionId))
    .leftJoin(note, eq(note.id, reviews.noteId))
    .leftJoin(notice, eq(notice.id, reviews.correctionNoteId))
    .where(eq(reviews.claimId, claimId))
    .orderBy(desc(reviews.createdAt), desc(reviews.id))
    .limit(LIST_MAX + 1)
}
