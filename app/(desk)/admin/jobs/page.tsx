import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { ActionForm, FormActions, SubmitButton } from '@/components/form'
import { JobList } from '@/components/job/job-list'
import { AdminTabs } from '@/components/shell/admin-tabs'
import { DeskMain } from '@/components/shell/desk-main'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { deskDb, readerDb } from '@/db/client'
import { listJobs } from '@/db/queries/desk/jobs'
import { findDesk } from '@/db/queries/reader/desk'
import { KEPT_DAYS } from '@/domain/job'
import { retry, sweep } from './actions'

export const metadata: Metadata = { title: 'Jobs' }

export default async function JobsPage() {
  await requireCommand('see_jobs')
  const [queue, desk] = await Promise.all([listJobs(deskDb()), findDesk(readerDb())])
  return (
    <DeskMain
      title="Jobs"
      lead="What the worker does beside the desk. A job that fails is tried again by itself, later each time."
      tabs={<AdminTabs current="/admin/jobs" />}
    >
      {!queue.workerRuns && (
        <div className="mb-6">
          <Notice tone="warn" title="No worker runs">
            Jobs are kept and wait for it. <code>npm start</code> starts one with the server;{' '}
            <code>npm run worker</code> starts one alone.
          </Notice>
        </div>
      )}
      {queue.jobs.length === 0 ? (
        <EmptyState title="Nothing waits, and nothing has failed">
          <p>A job stands here while it waits or runs, and when it has failed. One that is done leaves.</p>
        </EmptyState>
      ) : (
        <JobList jobs={queue.jobs} timeZone={desk.timeZone} retry={retry} />
      )}
      {queue.cut && <p className="mt-3 text-ui text-ink-2">More wait than are listed here.</p>}
      <Section title="The daily sweep">
        <p className="max-w-[60ch] text-ui text-ink-2">
          Each night at 3:17 (UTC) the worker deletes what is no part of the history and has been kept long
          enough: the desk’s notes of forms sent, after {KEPT_DAYS.submissions} days; tries to sign in, after{' '}
          {KEPT_DAYS.signInAttempts * 24} hours; sessions, {KEPT_DAYS.sessions} days after their end.
        </p>
        <div className="mt-4">
          <ActionForm action={sweep} label="The daily sweep">
            <FormActions>
              <SubmitButton variant="quiet">Sweep now</SubmitButton>
            </FormActions>
          </ActionForm>
        </div>
      </Section>
    </DeskMain>
  )
}
