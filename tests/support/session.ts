import { encode } from 'next-auth/jwt'
import type { Database } from '@/db/client'
import { startSession } from '@/db/mutations/start-session'
import { TEST_SECRET } from './app'
import { type PersonName, person } from './people'

/** The name of the session's cookie on plain http. */
export const SESSION_COOKIE = 'claimdesk-session'

/** A new session of somebody the tests know, as the value of the cookie that the sign-in form gives. */
export async function sessionOf(db: Database, name: PersonName): Promise<string> {
  const { id } = await person(db, name)
  const session = await startSession(db, { userId: id, agent: null, attempt: null })
  return encode({ token: { sid: session?.sessionId }, secret: TEST_SECRET })
}
