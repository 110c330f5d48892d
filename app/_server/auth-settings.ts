import 'server-only'
import { createHmac } from 'node:crypto'
import { readSettings } from '@/domain/settings'

type AuthSettings = {
  /** Signs and seals the session's cookie. */
  readonly secret: string
  /** Whether people come by https, so that cookies are `Secure` and bound to the host. */
  readonly secure: boolean
  readonly appUrl: string
  readonly cookie: string
}

let read: AuthSettings | undefined

/** What signing in needs of the settings. Without AUTH_SECRET nothing of it runs. */
export function authSettings(): AuthSettings {
  if (read) return read
  const answer = readSettings(process.env)
  if ('faults' in answer) throw new Error(answer.faults.join(' '))
  const { authSecret: secret, appUrl } = answer.settings
  if (!secret)
    throw new Error('AUTH_SECRET is not set: start by `npm start`, or set it to 32 characters or more.')
  const secure = appUrl.startsWith('https:')
  read = { secret, secure, appUrl, cookie: `${secure ? '__Host-' : ''}claimdesk-session` }
  return read
}

/** A keyed digest (hex): the same text always gives the same one, and nobody without the secret can tell which text it was. */
export function keyedDigest(purpose: string, text: string): string {
  return createHmac('sha256', authSettings().secret).update(`${purpose}\n${text}`).digest('hex')
}
