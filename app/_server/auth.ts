import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { deskDb } from '@/db/client'
import { endSession } from '@/db/mutations/end-session'
import { findSignedIn } from '@/db/queries/desk/session'
import { isRefusal } from '@/domain/refusal'
import { ownPath, SESSION_LIMITS, signInSchema } from '@/domain/sign-in'
import { authSettings } from './auth-settings'
import { openToken, sealSession, sessionCookieOptions } from './session-cookie'
import { signInByPassword } from './sign-in'

/**
 * next-auth over our own sessions: its token carries a session's id and nothing else, and is worth nothing
 * without the row. The sign-in form and next-auth's own route make and read the same cookie.
 */
export function authOptions(): NextAuthOptions {
  const { secret, secure, cookie, appUrl } = authSettings()
  const prefix = secure ? '__Host-' : ''
  const options = sessionCookieOptions()
  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: SESSION_LIMITS.days * 24 * 60 * 60 },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    cookies: {
      sessionToken: { name: cookie, options },
      csrfToken: { name: `${prefix}claimdesk-csrf`, options },
      callbackUrl: { name: `${prefix}claimdesk-callback`, options },
    },
    providers: [
      CredentialsProvider({
        name: 'Password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials) => {
          const parsed = signInSchema.safeParse({
            email: credentials?.email,
            password: credentials?.password,
          })
          const signedIn = parsed.success ? await signInByPassword(parsed.data) : null
          return signedIn === null || isRefusal(signedIn) ? null : { id: signedIn.sessionId }
        },
      }),
    ],
    jwt: {
      encode: ({ token }) => sealSession(String(token?.sid)),
      decode: async ({ token }) => {
        const sid = await openToken(token)
        const actor = sid === null ? null : await findSignedIn(deskDb(), sid)
        return actor && { sid, sub: actor.id, name: actor.name, email: actor.email, role: actor.role }
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session, token }) => ({
        expires: session.expires,
        user: { id: token.sub, name: token.name, email: token.email, role: token.role },
      }),
      redirect: ({ url }) => `${appUrl}${ownPath(url.startsWith(appUrl) ? url.slice(appUrl.length) : url)}`,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(deskDb(), token.sid)
      },
    },
  }
}
