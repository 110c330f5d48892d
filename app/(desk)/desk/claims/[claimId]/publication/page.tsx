import type { Metadata } from 'next'
import { ReopenForm } from '@/components/correction/reopen-form'
import { WithdrawalPanel } from '@/components/correction/withdrawal-panel'
import { MissingList } from '@/components/review/missing-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Earlier } from '@/components/ui/earlier'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { EmergencyForm } from '@/components/verdict/emergency-form'
import { PublicationList } from '@/components/verdict/publication-list'
import { PublishForm } from '@/components/verdict/publish-form'
import { PublishPreview } from '@/components/verdict/publish-preview'
import { publicSlug } from '@/domain/address'
import { hasPlace } from '@/domain/next-commands'
import { type ClaimCommand, refusalSentence } from '@/domain/workflow'
import { openClaim } from '../open-claim'
import * as actions from './actions'
import { findPublicationFacts } from './publication-facts'

export const metadata: Metadata = { title: 'Publication' }

const OUTDATED =
  'What was approved is no longer all that would be published. Return the verdict, and have it approved anew.'

export default async function PublicationPage({ params }: { params: Promise<{ claimId: string }> }) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const facts = await findPublicationFacts(claim.id, actor.id)
  const { subject, approved, approval, byline, publications, withdrawal, timeZone } = facts
  const step = (command: ClaimCommand, action: typeof actions.publish) => ({
    ...{ action, claimId: claim.id, refusal: refusalSentence(state, command, actor) },
  })
  const fits = (command: ClaimCommand) => hasPlace(state, command, actor)
  const outdated = claim.stage === 'approved' && approval?.approvedHash !== subject?.hash
  const publish = step('publish', actions.publish)
  const emergency = subject && state.ratingId === 'unverifiable' && fits('publish_emergency')
  return (
    <>
      {!fits('publish') && !emergency && publications.length === 0 && (
        <EmptyState title="Nothing to publish yet">
          Once a verdict is approved, this page shows what readers would see, and publishes it.
        </EmptyState>
      )}
      <Section title="Publish" id="publish" inPlace={fits('publish')}>
        <div className="grid gap-6">
          {claim.stage === 'approved' && approved && approval && !outdated && (
            <PublishPreview subject={approved} byline={byline} timeZone={timeZone} approval={approval} />
          )}
          <PublishForm
            {...publish}
            refusal={publish.refusal ?? (outdated ? OUTDATED : null)}
            approvedHash={subject?.hash ?? ''}
            address={claim.publicId && `/claims/${publicSlug(claim.words ?? '', claim.publicId)}`}
          />
        </div>
      </Section>
      {emergency && publications.length === 0 && (
        <Section title="Emergency rule" id="emergency-rule">
          <Disclosure summary="No second person is on duty">
            {state.missingForReview.length > 0 && (
              <MissingList missing={state.missingForReview} claimId={claim.id} />
            )}
            <EmergencyForm
              {...step('publish_emergency', actions.publishUnreviewed)}
              approvedHash={subject.hash}
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
              timeZone={timeZone}
            />
            <Earlier
              count={(publications[0]?.number ?? 0) - publications.length}
              href={`/desk/claims/${claim.id}/history`}
            />
          </Section>
          <Section title="Correct or update" id="change" inPlace={fits('reopen')}>
            <ReopenForm {...step('reopen', actions.reopen)} />
          </Section>
          <Section title="Withdraw" id="withdraw" inPlace={withdrawal !== null || fits('ask_withdrawal')}>
            <WithdrawalPanel
              withdrawal={withdrawal}
              timeZone={timeZone}
              ask={step('ask_withdrawal', actions.askForWithdrawal)}
              confirm={step('confirm_withdrawal', actions.confirm)}
              decline={step('decline_withdrawal', actions.keepStanding)}
              reinstate={step('reinstate', actions.reinstate)}
            />
          </Section>
        </>
      )}
    </>
  )
}
