import type { Metadata } from 'next'
import { EvidenceToRead } from '@/components/evidence/evidence-to-read'
import { RequestReviewForm } from '@/components/review/request-review-form'
import { ReturnedNotice } from '@/components/review/returned-notice'
import { Earlier } from '@/components/ui/earlier'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { NotTaken } from '@/components/verdict/not-taken'
import { RevisionList } from '@/components/verdict/revision-list'
import { VerdictForm } from '@/components/verdict/verdict-form'
import { VerdictSheet } from '@/components/verdict/verdict-sheet'
import { deskDb, readerDb } from '@/db/client'
import { listClaimEvidence } from '@/db/queries/desk/claim-evidence'
import { listReviews } from '@/db/queries/desk/reviews'
import { listRevisions } from '@/db/queries/desk/revisions'
import { findDesk } from '@/db/queries/reader/desk'
import type { Stage } from '@/domain/claim'
import { refusalSentence } from '@/domain/workflow'
import { take } from '../actions'
import { openClaim } from '../open-claim'
import { saveDraft, sendForReview } from './actions'
import { comparison } from './comparison'

export const metadata: Metadata = { title: 'Verdict' }

type Props = {
  params: Promise<{ claimId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function VerdictPage({ params, searchParams }: Props) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const db = deskDb()
  const compare = comparison(await searchParams)
  const [revisions, [decided], { timeZone }, { pieces }] = await Promise.all([
    listRevisions(db, claim.id, compare ? [compare.from, compare.to] : []),
    listReviews(db, claim.id),
    findDesk(readerDb()),
    listClaimEvidence(db, claim.id, actor.id),
  ])
  const latest = revisions[0] ?? null
  const standing = pieces.flatMap((piece) => (piece.hidden || piece.removedAt !== null ? [] : [piece]))
  const cannotWrite = refusalSentence(state, 'draft_verdict', actor)
  const warning = savingWarning(claim.stage)
  if (claim.stage === 'open')
    return <NotTaken action={take} claimId={claim.id} refusal={refusalSentence(state, 'take', actor)} />
  return (
    <>
      <Section title="Verdict">
        <div className="grid gap-5">
          {claim.stage === 'checking' && decided?.decision === 'returned' && (
            <ReturnedNotice review={decided} timeZone={timeZone} />
          )}
          {cannotWrite && <Notice tone="info">{cannotWrite}</Notice>}
          {!cannotWrite && warning && <Notice tone="warn">{warning}</Notice>}
          <EvidenceToRead pieces={standing} timeZone={timeZone} />
          {!cannotWrite && <VerdictForm action={saveDraft} claimId={claim.id} latest={latest} />}
          {cannotWrite && latest && <VerdictSheet verdict={latest} />}
        </div>
      </Section>
      <Section title="Review" id="send">
        <RequestReviewForm
          action={sendForReview}
          claimId={claim.id}
          revision={latest?.number ?? 0}
          refusal={refusalSentence(state, 'request_review', actor)}
          missing={claim.stage === 'checking' ? state.missingForReview : []}
        />
      </Section>
      {revisions.length > 0 && (
        <Section title="Revisions" id="revisions">
          <RevisionList timeZone={timeZone} revisions={revisions} compare={compare} />
          <Earlier
            count={(latest?.number ?? 0) - revisions.length}
            href={`/desk/claims/${claim.id}/history`}
          />
        </Section>
      )}
    </>
  )
}

function savingWarning(stage: Stage): string | null {
  if (stage === 'in_review') return 'This is in review. What you save is what the reviewer has to read again.'
  if (stage === 'approved') return 'This is approved. Saving takes the approval back.'
  return null
}
