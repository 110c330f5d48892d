import { ActionForm, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { JobState } from '@/domain/job'

/** A job in words; `failure` is its last error as a sentence. */
type Line = {
  id: string
  task: string
  state: JobState
  attempts: number
  maxAttempts: number
  failure: string | null
  runAt: Date
}

type Props = { jobs: readonly Line[]; timeZone: string; retry: ServerAction }

const WORDS: Readonly<Record<JobState, string>> = {
  failed: 'Failed',
  retrying: 'Failed, tried again',
  interrupted: 'Interrupted',
  running: 'Running',
  queued: 'Queued',
}

/** The jobs of the queue, with why one failed, when it runs next, and a button that lets it run now. */
export function JobList({ jobs, timeZone, retry }: Props) {
  return (
    <Table caption="Jobs that wait, run or have failed" stack>
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">State</th>
          <th scope="col">Next run</th>
          <th scope="col">Retry</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">
              {job.task} <span className="tabular font-normal text-ink-3">No. {job.id}</span>
            </th>
            <td data-label="State">
              <div>
                <Badge tone={job.state === 'failed' || job.state === 'retrying' ? 'strong' : 'plain'}>
                  {WORDS[job.state]}
                </Badge>
                {job.failure && <p className="mt-1 max-w-[56ch] wrap-anywhere">{job.failure}</p>}
                {job.attempts > 0 && (
                  <p className="tabular mt-1 text-meta text-ink-2">
                    Try {job.attempts} of {job.maxAttempts}
                  </p>
                )}
              </div>
            </td>
            <td data-label="Next run">
              <NextRun job={job} timeZone={timeZone} />
            </td>
            <td data-label="Retry">
              <div className="w-36">
                <ActionForm action={retry} label={`Retry of job ${job.id}`}>
                  <HiddenFields values={{ jobId: job.id }} />
                  <div>
                    <SubmitButton variant="quiet" size="small" reason={whyNoRetry(job.state)}>
                      Retry now
                    </SubmitButton>
                  </div>
                </ActionForm>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function NextRun({ job, timeZone }: { job: Line; timeZone: string }) {
  if (job.state === 'running') return 'It runs now'
  if (job.state === 'failed') return 'Not by itself'
  if (job.runAt <= new Date()) return 'As soon as the worker is free'
  return <Time at={job.runAt} show="minute" timeZone={timeZone} />
}

function whyNoRetry(state: JobState): string | null {
  if (state === 'running') return 'It runs now.'
  return state === 'queued' ? 'It has not failed.' : null
}
