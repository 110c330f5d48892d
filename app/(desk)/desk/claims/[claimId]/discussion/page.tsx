import type { Metadata } from 'next'
import { CommentForm } from '@/components/comment/comment-form'
import { ThreadList } from '@/components/comment/thread-list'
import { Earlier } from '@/components/ui/earlier'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel, Section } from '@/components/ui/section'
import { deskDb, readerDb } from '@/db/client'
import { listThreads } from '@/db/queries/desk/discussion'
import { cutList } from '@/db/queries/desk/list-max'
import { findDesk } from '@/db/queries/reader/desk'
import { openClaim } from '../open-claim'
import { refusalsOf } from '../refusals'
import { post, resolve } from './actions'

export const metadata: Metadata = { title: 'Discussion' }

type Props = { params: Promise<{ claimId: string }> }

export default async function DiscussionPage({ params }: Props) {
  const { actor, claim, state } = await openClaim((await params).claimId)
  const [found, { timeZone }] = await Promise.all([listThreads(deskDb(), claim.id), findDesk(readerDb())])
  const { listed: threads, cut } = cutList(found)
  const open = threads.filter((thread) => thread.resolved === null)
  const resolved = threads.filter((thread) => thread.resolved !== null)
  const refusals = refusalsOf(state, actor, { post: 'comment', resolve: 'resolve_thread' })
  const shared = { claimId: claim.id, timeZone, actions: { post, resolve }, refusals }
  return (
    <>
      <Section title="Open threads">
        {open.length === 0 ? (
          <EmptyState title="Nothing is being discussed">
            Ask what stands in the way of a verdict. What is settled can be resolved, and opened again.
          </EmptyState>
        ) : (
          <ThreadList threads={open} {...shared} />
        )}
        <div className="mt-8">
          <Panel title="A new thread">
            <CommentForm action={post} claimId={claim.id} refusal={refusals.post} />
          </Panel>
        </div>
      </Section>
      {resolved.length > 0 && (
        <Section title="Resolved threads">
          <ThreadList threads={resolved} {...shared} />
        </Section>
      )}
      {cut && <Earlier count={null} href={`/desk/claims/${claim.id}/history`} />}
    </>
  )
}
