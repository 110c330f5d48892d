import type { Metadata } from 'next'
import { ApproveForm } from '@/components/review/approve-form'
import { ChangesSince } from '@/components/review/changes-since'
import { MissingList } from '@/components/review/missing-list'
import { ReturnForm } from '@/components/review/return-form'
import { ReviewList } from '@/components/review/review-list'
import { ReviewSheet } from '@/components/review/review-sheet'
import { WaiveForm } from '@/components/review/waive-form'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { deskDb } from '@/db/client'
import { listPublications } from '@/db/queries/desk/publications'
import { findReviewSubject } from '@/db/queries/desk/review-subject'
import { listReviews } from '@/db/queries/desk/reviews'
import { listRevisions } from '@/db/queries/desk/revisions'
import { refusalSentence } from '@/domain/workflow'
import { openClaim } from '../open-claim'
import { approve, sendBack, waive } from './actions'
import { decidedBefore } from './decided-before'

export const metadata: Metadata = { title: 'Review' }

export default async function ReviewPage({ params }: { params: Promise<{ claimId: string }> }) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const db = deskDb()
  const [subject, reviews, revisions, publications] = await Promise.all([
    findReviewSubject(db, claim.id, actor.id),
    listReviews(db, claim.id),
    listRevisions(db, claim.id),
    listPublications(db, claim.id),
  ])
  if (!subject)
    return (
      <EmptyState title="There is no verdict to review yet">
        Once a draft is saved, this page shows exactly what an approval would be bound to.
      </EmptyState>
    )
  const published = publications[0]
  const earlier = decidedBefore(subject.set, revisions, reviews, published)
  const refusal = (command: 'approve' | 'return' | 'waive_source_rule') =>
    refusalSentence(state, command, actor)
  return (
    <>
      <Section title="What would be approved">
        <ReviewSheet subject={subject} />
      </Section>
      {earlier && <ChangesSince earlier={earlier} now={subject.set} />}
      <Section title="Approve">
        <div className="grid gap-5">
          {state.missingForApproval.length > 0 && (
            <MissingList missing={state.missingForApproval} claimId={claim.id} />
          )}
          <ApproveForm
            action={approve}
            claimId={claim.id}
            approvedHash={subject.hash}
            ratingId={subject.set.revision.ratingId}
            decisivePrimary={subject.rule === 'decisive_primary'}
            before={published ? { ...published, reopenedAs: claim.reopenedAs } : null}
            refusal={refusal('approve')}
          />
        </div>
      </Section>
      <Section title="Return">
        <ReturnForm action={sendBack} claimId={claim.id} refusal={refusal('return')} />
      </Section>
      {(subject.rule === 'unmet' || subject.waived) && (
        <Section title="Source rule">
          <Disclosure summary="Waive the rule of two sources" open={subject.waived}>
            <WaiveForm
              action={waive}
              claimId={claim.id}
              refusal={
                subject.waived ? 'It is waived for this verdict already.' : refusal('waive_source_rule')
              }
            />
          </Disclosure>
        </Section>
      )}
      {reviews.length > 0 && (
        <Section title="Reviews so far">
          <ReviewList reviews={reviews} />
        </Section>
      )}
    </>
  )
}
