import 'server-only'
import { headers } from 'next/headers'
import { deskDb } from '@/db/client'
import { forgetSignInFailures } from '@/db/mutations/forget-sign-in-failures'
import { recordSignInAttempt } from '@/db/mutations/record-sign-in-attempt'
import { startSession } from '@/db/mutations/start-session'
import { verifyPassword } from '@/db/password-hash'
import { findAccount } from '@/db/queries/desk/account'
import { type Refusal, refuse } from '@/domain/refusal'
import { keyedDigest } from './auth-settings'
import { clientDigest } from './request-client'
import { logSecurity } from './security-log'

/**
 * Signs somebody in by address and password: a new session, or a refusal that is the same, after the same work, whether the
 * address is known or not. The caller gives the browser its cookie.
 */
export async function signInByPassword(input: {
  email: string
  password: string
}): Promise<{ userId: string; sessionId: string } | Refusal> {
  const db = deskDb()
  const client = await clientDigest()
  const account = keyedDigest('account', input.email)
  const attempt = { account, address: client }
  const limited = await recordSignInAttempt(db, attempt)
  if (limited) {
    logSecurity({ type: 'sign_in_limited', account, client })
    return limited
  }
  const person = await findAccount(db, input.email)
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password)
  const agent = (await headers()).get('user-agent')
  const session = person && matches ? await startSession(db, { userId: person.id, agent, attempt }) : null
  if (!person || !session) {
    logSecurity({ type: 'sign_in_failed', account, client })
    return refuse('bad_credentials')
  }
  logSecurity({ type: 'signed_in', userId: person.id, sessionId: session.sessionId, client })
  return { userId: person.id, sessionId: session.sessionId }
}

/** Asks a signed-in person for their password again, before something of weight. The same limits count. */
export async function confirmPassword(email: string, password: string): Promise<Refusal | null> {
  const db = deskDb()
  const account = keyedDigest('account', email)
  const client = await clientDigest()
  const limited = await recordSignInAttempt(db, { account, address: client })
  if (limited) return limited
  const person = await findAccount(db, email)
  if (await verifyPassword(person?.passwordHash ?? null, password.normalize('NFKC'))) {
    await forgetSignInFailures(db, account)
    return null
  }
  logSecurity({ type: 'sign_in_failed', account, client })
  const sentence = 'This is not your password.'
  return refuse('bad_credentials', { sentence, fieldErrors: { password: [sentence] } })
}
