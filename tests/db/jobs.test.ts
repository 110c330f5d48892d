import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { sweep } from '@/db/jobs/sweep'
import { queueJob } from '@/db/mutations/queue-job'
import { retryJob } from '@/db/mutations/retry-job'
import { sweepNow } from '@/db/mutations/sweep-now'
import { listJobs } from '@/db/queries/desk/jobs'
import { sessions, signInAttempts, submissions } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'

const { addresses, as, db, desk, owner, people, reader, refused } = await testDesk()
const worker = openDatabase(addresses.worker)
afterAll(() => worker.close())
beforeEach(() => owner.sql`delete from graphile_worker._private_jobs`)

const jobs = async () => (await listJobs(db)).jobs
const broken = (attempts: number, lastError: string | null) =>
  owner.sql`update graphile_worker._private_jobs set attempts = ${attempts}, last_error = ${lastError}, run_at = now() + interval '1 hour'`

describe('the sweep', () => {
  it('deletes what has been kept long enough, and nothing that has not', async () => {
    const at = (days: number) => sql`clock_timestamp() - make_interval(days => ${days})`
    const session = { userId: people.editor.id, expiresAt: sql`clock_timestamp() + interval '1 day'` }
    const old = { id: crypto.randomUUID(), actorId: people.editor.id, action: 'old', digest: '' }
    await owner.db.insert(submissions).values([
      { ...old, createdAt: at(31) },
      { ...old, id: crypto.randomUUID(), action: 'kept', createdAt: at(29) },
    ])
    const attempt = { address: 'here', succeeded: false }
    await owner.db.insert(signInAttempts).values([
      { ...attempt, account: 'old', at: at(2) },
      { ...attempt, account: 'kept', at: at(0) },
    ])
    await owner.db.insert(sessions).values([
      { ...session, agent: 'expired long ago', expiresAt: at(31) },
      { ...session, agent: 'expired', expiresAt: at(29) },
      { ...session, agent: 'revoked long ago', revokedAt: at(31) },
      { ...session, agent: 'revoked', revokedAt: at(29) },
      { ...session, agent: 'rested long ago', seenAt: at(32) },
      { ...session, agent: 'open', seenAt: at(0) },
    ])
    expect(await sweep(worker.db)).toEqual({ submissions: 1, signInAttempts: 1, sessions: 3 })
    const left = [
      ...(await owner.sql`select action as word from submissions`),
      ...(await owner.sql`select account as word from sign_in_attempts`),
      ...(await owner.sql`select agent as word from sessions`),
    ]
    expect(left.map(({ word }) => word).sort()).toEqual(['expired', 'kept', 'kept', 'open', 'revoked'])
    expect(await sweep(worker.db)).toEqual({ submissions: 0, signInAttempts: 0, sessions: 0 })
  })

  it('is queued out of turn by an admin alone, once however often it is asked for', async () => {
    await refused('wrong_role', () => sweepNow(db, as('editor')))
    expect(await jobs()).toEqual([])
    await sweepNow(db, as('admin'))
    await sweepNow(db, as('admin'))
    expect(await jobs()).toMatchObject([{ state: 'queued', failure: null }])
  })
})

describe('a job', () => {
  it('is queued with the change that causes it, or not at all', async () => {
    const undone = db.transaction(async (tx) => {
      await queueJob(tx, 'sweep')
      throw new Error('The change fails.')
    })
    await expect(undone).rejects.toThrow('The change fails.')
    expect(await jobs()).toEqual([])
    await db.transaction((tx) => queueJob(tx, 'sweep'))
    expect(await jobs()).toHaveLength(1)
  })

  it('that failed shows why and when it runs next, and an admin lets it run now', async () => {
    await sweepNow(db, as('admin'))
    await broken(3, 'permission denied for table submissions')
    const [failing] = await jobs()
    expect(failing).toMatchObject({ state: 'retrying', failure: 'Permission denied for table submissions.' })
    expect(failing?.runAt.getTime()).toBeGreaterThan(Date.now())
    const jobId = failing?.id ?? ''
    await refused('wrong_role', () => retryJob(db, as('editor'), { jobId }))
    expect(await jobs()).toMatchObject([{ state: 'retrying' }])
    expect(await retryJob(db, as('admin'), { jobId })).toEqual({ jobId })
    const [again] = await jobs()
    expect(again?.attempts).toBe(0)
    expect(again?.runAt.getTime()).toBeLessThanOrEqual(Date.now())
  })

  it('that nobody tries again any more stands first, and can be retried', async () => {
    await db.transaction((tx) => queueJob(tx, 'sweep'))
    await broken(25, 'over')
    await db.transaction((tx) => queueJob(tx, 'sweep'))
    const [failed, waiting] = await jobs()
    expect([failed?.state, waiting?.state]).toEqual(['failed', 'queued'])
    await retryJob(db, as('admin'), { jobId: failed?.id ?? '' })
    expect((await jobs()).map(({ attempts }) => attempts)).toEqual([0, 0])
  })

  it('that runs, waits or is done is not retried', async () => {
    await sweepNow(db, as('admin'))
    const jobId = (await jobs())[0]?.id ?? ''
    await refused('not_found', () => retryJob(db, as('admin'), { jobId }))
    await owner.sql`update graphile_worker._private_jobs set attempts = 1, locked_at = now(), locked_by = 'somebody'`
    expect(await jobs()).toMatchObject([{ state: 'running' }])
    await refused('not_found', () => retryJob(db, as('admin'), { jobId }))
    await refused('not_found', () => retryJob(db, as('admin'), { jobId: '999999' }))
  })
})

describe('the rights over jobs', () => {
  it('of readers are none', async () => {
    for (const attempt of [
      'select * from graphile_worker.jobs',
      `select queue_job('sweep', '{}', null)`,
      'select retry_job(1)',
      `select graphile_worker.add_job('sweep')`,
    ])
      await expect(reader.sql.unsafe(attempt), attempt).rejects.toThrow('permission denied')
  })

  it('of the desk end at queueing, retrying and looking: no payload, no other hand on the queue', async () => {
    for (const attempt of [
      'select * from graphile_worker._private_jobs',
      'delete from graphile_worker._private_jobs',
      `select graphile_worker.add_job('sweep')`,
      'select graphile_worker.reschedule_jobs(array[1::bigint])',
    ])
      await expect(desk.sql.unsafe(attempt), attempt).rejects.toThrow('permission denied')
  })

  it('of the worker end at its queue, what the sweep deletes, and captures', async () => {
    for (const attempt of [
      'select * from users',
      'select * from texts',
      `update claims set stage = 'declined'`,
      `update evidence set quote = 'Another.'`,
      'delete from events',
      `insert into sessions (user_id, expires_at) values (gen_random_uuid(), now())`,
      'select redact_text(gen_random_uuid())',
      `select retry_job(1)`,
    ])
      await expect(worker.sql.unsafe(attempt), attempt).rejects.toThrow('permission denied')
  })
})
