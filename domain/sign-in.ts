import { z } from 'zod'
import { isPlain } from './text-field'

/** How long a session lives: at most so many days, and so many hours without a request. */
export const SESSION_LIMITS = { days: 14, idleHours: 24 } as const

/** How many failed tries to sign in are allowed within `minutes`, per account and per client address. */
export const SIGN_IN_LIMITS = { minutes: 15, perAccount: 10, perAddress: 50 } as const

/** Where somebody lands after signing in. */
export const AFTER_SIGN_IN = '/desk'

const ADDRESS = /^[^\s@,;:"'<>()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/

/**
 * A mail address as accounts keep it: NFKC first, so that a look-alike "＠" is judged as what it becomes, then lower case,
 * one ASCII @, and none of the signs that make mail programs read two addresses.
 */
export const mailAddress = z
  .string({ error: 'The address is missing.' })
  .max(1000, 'The address is too long.')
  .transform((raw) => raw.normalize('NFKC').trim().toLowerCase())
  .refine((address) => address.length > 0, 'The address is missing.')
  .refine(
    (address) => address.length === 0 || (address.length <= 254 && ADDRESS.test(address) && isPlain(address)),
    'The address has to look like name@example.org.',
  )

/** A path of this installation, or the desk's first page: never another site, whatever a link asked for. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2000) return AFTER_SIGN_IN
  if (!/^\/(?![/\\])/.test(asked) || asked.includes('\\') || !isPlain(asked) || /[\t\n]/.test(asked))
    return AFTER_SIGN_IN
  const base = 'http://own.invalid'
  if (!URL.canParse(asked, base)) return AFTER_SIGN_IN
  const url = new URL(asked, base)
  if (
    url.origin !== base ||
    url.pathname.startsWith('//') ||
    /^\/(sign-in|sign-out|api)(\/|$)/.test(url.pathname)
  )
    return AFTER_SIGN_IN
  return `${url.pathname}${url.search}${url.hash}`
}

/** What the sign-in form posts. */
export const signInSchema = z.strictObject({
  email: mailAddress,
  password: z
    .string({ error: 'The password is missing.' })
    .min(1, 'The password is missing.')
    .max(1000, 'The password is too long.')
    .transform((raw) => raw.normalize('NFKC')),
  to: z.string().optional().transform(ownPath),
})
