import { describe, expect, it } from 'vitest'
import { failureSentence, jobState, type QueuedJob, retryJobSchema, taskWords } from '@/domain/job'

const job = (more: Partial<QueuedJob>): QueuedJob => ({
  attempts: 0,
  maxAttempts: 25,
  lastError: null,
  lockedAt: null,
  ...more,
})

describe('where a job stands', () => {
  it('is told from its tries, its last error and who has it', () => {
    expect(jobState(job({}))).toBe('queued')
    expect(jobState(job({ attempts: 1, lockedAt: new Date(0) }))).toBe('running')
    expect(jobState(job({ attempts: 1, lastError: 'no' }))).toBe('retrying')
    expect(jobState(job({ attempts: 25, lastError: 'no' }))).toBe('failed')
    expect(jobState(job({ attempts: 1 }))).toBe('interrupted')
  })
})

describe('why a job failed', () => {
  it('is the first line of its last error, as a sentence of bearable length', () => {
    expect(failureSentence(job({ attempts: 1, lastError: 'permission denied\n  at line 3' }))).toBe(
      'Permission denied.',
    )
    expect(failureSentence(job({ attempts: 1, lastError: 'Is it there?' }))).toBe('Is it there?')
    expect(failureSentence(job({ attempts: 1, lastError: 'x'.repeat(10_000) }))).toHaveLength(300)
  })

  it('is that its worker ended, where the job left no word', () => {
    expect(failureSentence(job({ attempts: 1 }))).toBe('The worker ended while it ran.')
    expect(failureSentence(job({ attempts: 25 }))).toBe('The worker ended while it ran.')
  })

  it('is nothing where nothing went wrong', () => {
    expect(failureSentence(job({}))).toBeNull()
    expect(failureSentence(job({ attempts: 1, lockedAt: new Date(0) }))).toBeNull()
  })
})

it('a task of another version is said to be unknown', () => {
  expect(taskWords('sweep')).toBe('Sweep out what is kept too long')
  expect(taskWords('toString')).toContain('does not know (toString)')
})

it('a job is asked for by its number', () => {
  expect(retryJobSchema.safeParse({ jobId: '17' }).success).toBe(true)
  for (const jobId of ['', '0', '-1', '1; select', '9'.repeat(19)])
    expect(retryJobSchema.safeParse({ jobId }).success).toBe(false)
})
