import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { endSession } from '@/db/mutations/end-session'
import { recordSignInAttempt } from '@/db/mutations/record-sign-in-attempt'
import { startSession } from '@/db/mutations/start-session'
import { hashPassword, verifyPassword } from '@/db/password-hash'
import { findSignedIn } from '@/db/queries/desk/session'
import { sessions, signInAttempts, users } from '@/db/schema'
import { isRefusal } from '@/domain/refusal'
import { SIGN_IN_LIMITS } from '@/domain/sign-in'
import { testDatabase } from '@/tests/support/db'
import { newPerson } from '@/tests/support/people'

const { db, owner } = await testDatabase()

async function signedIn() {
  const somebody = await newPerson(db)
  const session = await startSession(db, { userId: somebody.id, agent: 'Firefox', attempt: null })
  if (!session) throw new Error('No session.')
  return { ...somebody, ...session }
}

describe('a session', () => {
  it('names its person with the role of this moment', async () => {
    const { id, name, sessionId } = await signedIn()
    expect(await findSignedIn(db, sessionId)).toMatchObject({ id, name, role: 'editor', sessionId })
    await db.update(users).set({ role: 'reader' }).where(eq(users.id, id))
    expect(await findSignedIn(db, sessionId)).toMatchObject({ role: 'reader' })
  })

  it('ends by signing out, and is then not ended again', async () => {
    const { sessionId } = await signedIn()
    expect(await endSession(db, sessionId)).toBe(true)
    expect(await findSignedIn(db, sessionId)).toBeNull()
    expect(await endSession(db, sessionId)).toBe(false)
  })

  it.each([
    ['its fourteen days are over', `update sessions set expires_at = now() - interval '1 second'`],
    ['it rested for a day', `update sessions set seen_at = now() - interval '25 hours'`],
    ['its person was removed', `update users set removed_at = now()`],
  ])('is nobody’s when %s', async (_, change) => {
    const { id, sessionId } = await signedIn()
    await owner.sql.unsafe(`${change} where ${change.includes('users') ? 'id' : 'user_id'} = '${id}'`)
    expect(await findSignedIn(db, sessionId)).toBeNull()
  })

  it('is noted as seen at most once a minute', async () => {
    const { sessionId } = await signedIn()
    const seen = async () => {
      await findSignedIn(db, sessionId)
      const [row] = await db.select({ at: sessions.seenAt }).from(sessions).where(eq(sessions.id, sessionId))
      return row?.at.getTime() ?? 0
    }
    const first = await seen()
    expect(await seen()).toBe(first)
    await owner.sql`update sessions set seen_at = now() - interval '2 minutes' where id = ${sessionId}`
    expect(await seen()).toBeGreaterThanOrEqual(first)
  })

  it('is not begun for somebody who was removed', async () => {
    const { id } = await newPerson(db)
    await owner.sql`update users set removed_at = now() where id = ${id}`
    expect(await startSession(db, { userId: id, agent: null, attempt: null })).toBeNull()
  })
})

describe('tries to sign in', () => {
  const tries = (account: string, address: string, n: number) =>
    Promise.all(Array.from({ length: n }, () => recordSignInAttempt(db, { account, address })))

  it('are closed after ten for an account, also when all come at once', async () => {
    const answers = await tries('account a', 'address a', 30)
    expect(answers.filter((answer) => answer === null)).toHaveLength(SIGN_IN_LIMITS.perAccount)
    expect(answers.filter(isRefusal).every(({ code }) => code === 'too_many_tries')).toBe(true)
  })

  it('are closed after fifty from an address', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        recordSignInAttempt(db, { account: `account ${n}`, address: 'address b' }),
      ),
    )
    expect(answers.filter((answer) => answer === null)).toHaveLength(SIGN_IN_LIMITS.perAddress)
  })

  it('open again with time, and at once after a right password', async () => {
    const attempt = { account: 'account c', address: 'address c' }
    await tries(attempt.account, attempt.address, SIGN_IN_LIMITS.perAccount)
    expect(await recordSignInAttempt(db, attempt)).toMatchObject({ code: 'too_many_tries' })
    await owner.sql`update sign_in_attempts set at = now() - interval '16 minutes' where account = ${attempt.account}`
    expect(await recordSignInAttempt(db, attempt)).toBeNull()
    const { id } = await newPerson(db)
    await startSession(db, { userId: id, agent: null, attempt })
    const left = await db.select().from(signInAttempts).where(eq(signInAttempts.account, attempt.account))
    expect(left.map(({ succeeded }) => succeeded)).toEqual([true])
  })
})

it('a password is kept as argon2id, and nobody’s password matches nothing', async () => {
  const kept = await hashPassword('four words are good')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(kept, 'four words are good')).toBe(true)
  expect(await verifyPassword(kept, 'five words are good')).toBe(false)
  expect(await verifyPassword(null, 'four words are good')).toBe(false)
})
