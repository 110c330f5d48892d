import 'server-only'
import { deskDb, readerDb } from '@/db/client'
import { listBylineNames } from '@/db/queries/desk/byline'
import { findWithdrawal, listPublications } from '@/db/queries/desk/publications'
import { findReviewSubject } from '@/db/queries/desk/review-subject'
import { listReviews } from '@/db/queries/desk/reviews'
import { findDesk } from '@/db/queries/reader/desk'

/** Everything the page of a claim's publication tells a person: what would be published, by whom it was approved, and what was before. */
export async function findPublicationFacts(claimId: string, actorId: string) {
  const db = deskDb()
  const [subject, [approval], publications, withdrawal, { timeZone }] = await Promise.all([
    findReviewSubject(db, claimId, actorId),
    listReviews(db, claimId),
    listPublications(db, claimId),
    findWithdrawal(db, claimId),
    findDesk(readerDb()),
  ])
  const approved = subject && approval && { ...subject, rule: approval.sourceRule ?? subject.rule }
  const byline = subject ? await listBylineNames(db, claimId, subject.revision.series) : []
  return { subject, approved, approval, byline, publications, withdrawal, timeZone }
}
