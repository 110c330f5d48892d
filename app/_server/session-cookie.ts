import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { SESSION_LIMITS } from '@/domain/sign-in'
import { authSettings } from './auth-settings'

const MAX_AGE = SESSION_LIMITS.days * 24 * 60 * 60

const tokenSchema = z.object({ sid: z.uuid() })

/** Flags of the session's cookie; `__Host-` (https) asks for exactly these. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: authSettings().secure } as const
}

/** The sealed token that names a session: all that the cookie carries. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: authSettings().secret, maxAge: MAX_AGE })
}

/** The session's id in a token, or null when it is not one of ours. */
export async function openToken(token: string | undefined): Promise<string | null> {
  const { secret } = authSettings()
  if (!token || token.length > 4000) return null
  try {
    return tokenSchema.safeParse(await decode({ token, secret })).data?.sid ?? null
  } catch {
    return null
  }
}

/** The session's id in this request's cookie. */
export async function sessionIdOfRequest(): Promise<string | null> {
  return openToken((await cookies()).get(authSettings().cookie)?.value)
}

/** Gives the browser the session's cookie. Only in actions and route handlers. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const options = { ...sessionCookieOptions(), maxAge: MAX_AGE }
  ;(await cookies()).set(authSettings().cookie, await sealSession(sessionId), options)
}

/** Takes the cookie back. */
export async function clearSessionCookie(): Promise<void> {
  ;(await cookies()).set(authSettings().cookie, '', { ...sessionCookieOptions(), maxAge: 0 })
}
