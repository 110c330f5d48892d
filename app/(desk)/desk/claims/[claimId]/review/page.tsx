import type { Metadata } from 'next'
import { EvidenceMatrix } from '@/components/evidence/evidence-matrix'
import { RulingList } from '@/components/evidence/ruling-list'
import { ApproveForm } from '@/components/review/approve-form'
import { ChangesSince } from '@/components/review/changes-since'
import { MissingList } from '@/components/review/missing-list'
import { ReturnForm } from '@/components/review/return-form'
import { ReviewList } from '@/components/review/review-list'
import { ReviewSheet } from '@/components/review/review-sheet'
import { WaiveForm } from '@/components/review/waive-form'
import { Earlier } from '@/components/ui/earlier'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { cutList } from '@/db/queries/desk/list-max'
import { hasPlace } from '@/domain/next-commands'
import { type ClaimCommand, refusalSentence } from '@/domain/workflow'
import { openClaim } from '../open-claim'
import { approve, sendBack, waive } from './actions'
import { findReviewFacts } from './review-facts'

export const metadata: Metadata = { title: 'Review' }

export default async function ReviewPage({ params }: { params: Promise<{ claimId: string }> }) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const { subject, reviews, earlier, published, timeZone, matrix } = await findReviewFacts(claim.id, actor.id)
  if (!subject)
    return (
      <EmptyState title="There is no verdict to review yet">
        Once a draft is saved, this page shows exactly what an approval would be bound to.
      </EmptyState>
    )
  const step = (command: ClaimCommand, action: typeof approve) => ({
    ...{ action, claimId: claim.id, refusal: refusalSentence(state, command, actor) },
  })
  const fits = (command: ClaimCommand) => hasPlace(state, command, actor)
  const { set, hash, rule, waived } = subject
  const titles = new Map(matrix.rows.flatMap((row) => (row.hidden ? [] : [[row.id, row.title] as const])))
  const { listed, cut } = cutList(reviews)
  return (
    <>
      <Section title={fits('approve') ? 'What would be approved' : 'The verdict as it is'}>
        <ReviewSheet subject={subject} timeZone={timeZone} />
      </Section>
      {matrix.rows.length > 0 && (
        <Section title="The evidence, point by point">
          <EvidenceMatrix matrix={matrix} action={null} />
          {subject.rulings.length > 0 && (
            <div className="mt-4">
              <RulingList rulings={subject.rulings} titles={titles} />
            </div>
          )}
        </Section>
      )}
      {earlier && <ChangesSince earlier={earlier} now={set} />}
      <Section title="Approve" inPlace={fits('approve')}>
        <div className="grid gap-5">
          {state.missingForApproval.length > 0 && (
            <MissingList missing={state.missingForApproval} claimId={claim.id} />
          )}
          <ApproveForm
            {...step('approve', approve)}
            approvedHash={hash}
            ratingId={set.revision.ratingId}
            decisivePrimary={rule === 'decisive_primary'}
            before={published ? beforeOf(published, claim) : null}
          />
        </div>
      </Section>
      <Section title="Return" inPlace={fits('return')}>
        <ReturnForm {...step('return', sendBack)} />
      </Section>
      {(rule === 'unmet' || waived) && (
        <Section title="Source rule">
          <WaiveForm {...step('waive_source_rule', waive)} waived={waived} />
        </Section>
      )}
      {reviews.length > 0 && (
        <Section title="Reviews so far">
          <ReviewList reviews={listed} timeZone={timeZone} />
          {cut && <Earlier count={null} href={`/desk/claims/${claim.id}/history`} />}
        </Section>
      )}
    </>
  )
}

type Before = NonNullable<Parameters<typeof ApproveForm>[0]['before']>

const beforeOf = (
  { ratingId, ratingWord }: Omit<Before, 'reopenedAs'>,
  { reopenedAs }: Pick<Before, 'reopenedAs'>,
) => ({ ratingId, ratingWord, reopenedAs })
