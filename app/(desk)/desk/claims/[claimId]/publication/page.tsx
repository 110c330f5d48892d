import type { Metadata } from 'next'
import { ReopenForm } from '@/components/correction/reopen-form'
import { WithdrawalPanel } from '@/components/correction/withdrawal-panel'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { EmergencyForm } from '@/components/verdict/emergency-form'
import { PublicationList } from '@/components/verdict/publication-list'
import { PublishForm } from '@/components/verdict/publish-form'
import { PublishPreview } from '@/components/verdict/publish-preview'
import { deskDb } from '@/db/client'
import { listBylineNames } from '@/db/queries/desk/byline'
import { findWithdrawal, listPublications } from '@/db/queries/desk/publications'
import { findReviewSubject } from '@/db/queries/desk/review-subject'
import { listReviews } from '@/db/queries/desk/reviews'
import { publicSlug } from '@/domain/address'
import { type ClaimCommand, refusalSentence } from '@/domain/workflow'
import { openClaim } from '../open-claim'
import {
  askForWithdrawal,
  confirm,
  keepStanding,
  publish,
  publishUnreviewed,
  reinstate,
  reopen,
} from './actions'

export const metadata: Metadata = { title: 'Publication' }

export default async function PublicationPage({ params }: { params: Promise<{ claimId: string }> }) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const db = deskDb()
  const [subject, [approval], publications, withdrawal] = await Promise.all([
    findReviewSubject(db, claim.id, actor.id),
    listReviews(db, claim.id),
    listPublications(db, claim.id),
    findWithdrawal(db, claim.id),
  ])
  const refusal = (command: ClaimCommand) => refusalSentence(state, command, actor)
  const byline = subject ? await listBylineNames(db, claim.id, subject.revision.series) : []
  return (
    <>
      <Section title="Publish" id="publish">
        <div className="grid gap-6">
          {claim.stage === 'approved' && subject && approval && (
            <PublishPreview subject={subject} byline={byline} approval={approval} />
          )}
          <PublishForm
            action={publish}
            claimId={claim.id}
            approvedHash={subject?.hash ?? ''}
            address={claim.publicId && `/claims/${publicSlug(claim.words ?? '', claim.publicId)}`}
            refusal={refusal('publish')}
          />
        </div>
      </Section>
      {subject && state.ratingId === 'unverifiable' && publications.length === 0 && (
        <Section title="Emergency rule" id="emergency-rule">
          <Disclosure summary="No second person is on duty">
            <EmergencyForm
              action={publishUnreviewed}
              claimId={claim.id}
              approvedHash={subject.hash}
              refusal={refusal('publish_emergency')}
            />
          </Disclosure>
        </Section>
      )}
      {publications.length > 0 && (
        <>
          <Section title="Published so far">
            <PublicationList
              publications={publications}
              standingNumber={state.standing ? (publications[0]?.number ?? null) : null}
            />
          </Section>
          <Section title="Correct or update" id="change">
            <ReopenForm action={reopen} claimId={claim.id} refusal={refusal('reopen')} />
          </Section>
          <Section title="Withdraw" id="withdraw">
            <WithdrawalPanel
              claimId={claim.id}
              withdrawal={withdrawal}
              ask={{ action: askForWithdrawal, refusal: refusal('ask_withdrawal') }}
              confirm={{ action: confirm, refusal: refusal('confirm_withdrawal') }}
              decline={{ action: keepStanding, refusal: refusal('decline_withdrawal') }}
              reinstate={{ action: reinstate, refusal: refusal('reinstate') }}
            />
          </Section>
        </>
      )}
    </>
  )
}
