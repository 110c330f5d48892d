import 'server-only'
import type { Earlier } from '@/components/review/changes-since'
import { deskDb, readerDb } from '@/db/client'
import { findEvidenceMatrix } from '@/db/queries/desk/evidence-matrix'
import { listPublications, type Publication } from '@/db/queries/desk/publications'
import { findReviewSubject } from '@/db/queries/desk/review-subject'
import { listReviews, type Review } from '@/db/queries/desk/reviews'
import { listRevisions, type Revision } from '@/db/queries/desk/revisions'
import { findDesk } from '@/db/queries/reader/desk'
import type { ApprovedSet } from '@/domain/approval'

/** Everything the page of a claim's review tells a person; `subject` is null before the first draft. */
export async function findReviewFacts(claimId: string, actorId: string) {
  const db = deskDb()
  const [subject, reviews, [published], { timeZone }, matrix] = await Promise.all([
    findReviewSubject(db, claimId, actorId),
    listReviews(db, claimId),
    listPublications(db, claimId),
    findDesk(readerDb()),
    findEvidenceMatrix(db, claimId, actorId),
  ])
  const number = published?.revision ?? reviews[0]?.revision
  const revisions = await listRevisions(db, claimId, number === undefined ? [] : [number])
  const earlier = subject && decidedBefore(subject.set, revisions, reviews, published)
  return { subject, reviews, earlier, published, timeZone, matrix }
}

/**
 * What a review of this set is read against: the revision published last, else the one last decided on; null where there is none, or
 * where nothing but the same revision was decided on before.
 */
function decidedBefore(
  now: ApprovedSet,
  revisions: readonly Revision[],
  reviews: readonly Review[],
  published: Publication | undefined,
): Earlier | null {
  const number = published?.revision ?? reviews[0]?.revision
  const revision = revisions.find((one) => one.number === number)
  if (!revision) return null
  if (published) return { revision, statement: published.statement, as: 'published' }
  if (revision.number === now.revision.number) return null
  return { revision, statement: now.statement, as: reviews[0]?.decision ?? 'approved' }
}
