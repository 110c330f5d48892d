import { z } from 'zod'

/** What the worker does, as the queue names it. */
export const TASKS = ['sweep', 'sweep_files', 'capture', 'archive_capture', 'watch'] as const
export type Task = (typeof TASKS)[number]

export const TASK_WORDS: Readonly<Record<Task, string>> = {
  sweep: 'Sweep out what is kept too long',
  sweep_files: 'Sweep out files that nothing refers to',
  capture: 'Capture a page',
  archive_capture: 'Have a captured page archived',
  watch: 'Ask again for pages that are watched',
}

/** A task by its name in the queue, also one that another version of Claimdesk left there. */
export function taskWords(task: string): string {
  return TASKS.find((known) => known === task) === undefined
    ? `A task this version does not know (${task})`
    : TASK_WORDS[task as Task]
}

/**
 * When what is done by the calendar: minute, hour, day, month, weekday, in UTC. A sweep missed because nothing ran is made up for within a day.
 */
export const CRONTAB = [
  '17 3 * * * sweep ?id=daily-sweep&fill=1d&jobKey=sweep',
  '41 * * * * sweep_files ?id=hourly-sweep-of-files&jobKey=sweep_files',
  '9 * * * * watch ?id=hourly-watch&jobKey=watch',
].join('\n')

/** Held in the database by the one process that is its worker. Any number, as long as all take the same. */
export const WORKER_LOCK = 7_305_416_225

/**
 * How many days what is no part of the history is kept. Submissions: a form sent again, from a tab left open over a holiday or restored
 * after a crash, must be known for the same one; who sent what is nobody's business for longer. Tries to sign in count for a quarter of an
 * hour. Sessions stay a month after their end, for the question who was signed in when something went wrong.
 */
export const KEPT_DAYS = { submissions: 30, signInAttempts: 1, sessions: 30 } as const

/**
 * How many hours a file stays that no row names (one on its way has none yet), and an upload that nothing refers to: a form left open over night
 * finds it again.
 */
export const FILES_KEPT = { strayHours: 1, unusedHours: 24 } as const

/** A job as the queue holds it. `interrupted` is one whose worker died over it. */
export type JobState = 'running' | 'failed' | 'retrying' | 'interrupted' | 'queued'
export type QueuedJob = {
  readonly attempts: number
  readonly maxAttempts: number
  readonly lastError: string | null
  readonly lockedAt: Date | null
}

/** Where a job stands: `failed` means that nobody tries it again unasked. */
export function jobState({ attempts, maxAttempts, lastError, lockedAt }: QueuedJob): JobState {
  if (lockedAt !== null) return 'running'
  if (attempts >= maxAttempts) return 'failed'
  if (lastError !== null) return 'retrying'
  return attempts > 0 ? 'interrupted' : 'queued'
}

/** Why a job did not get done, as one sentence; null where nothing went wrong. The rest of a long message stands in the worker's log. */
export function failureSentence(job: QueuedJob): string | null {
  const line = job.lastError?.split('\n')[0]?.trim() ?? ''
  const begun = line.charAt(0).toUpperCase() + line.slice(1)
  if (begun.length > 300) return `${begun.slice(0, 299)}…`
  if (begun !== '') return /[.!?…]$/.test(begun) ? begun : `${begun}.`
  return jobState(job) === 'interrupted' || jobState(job) === 'failed'
    ? 'The worker ended while it ran.'
    : null
}

/** An admin asks for a job to be tried again. */
export const retryJobSchema = z.strictObject({
  jobId: z.string().regex(/^[1-9]\d{0,17}$/, 'This job is not known.'),
})
