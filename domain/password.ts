import { z } from 'zod'
import { COMMON_PASSWORDS } from './common-passwords'

/** Bounds of a new password in characters; no rules about which signs it holds (ASVS 6.2). */
export const PASSWORD_LENGTH = { least: 8, most: 200 } as const

const characters = (text: string) => Array.from(text).length

/** A new password: NFKC, 8 to 200 characters, not one of the best-known ones. Spaces count and stay. */
export const newPassword = z
  .string({ error: 'The password is missing.' })
  .max(PASSWORD_LENGTH.most * 4, `The password is too long: at most ${PASSWORD_LENGTH.most} characters.`)
  .transform((raw) => raw.normalize('NFKC'))
  .refine(
    (password) => characters(password) >= PASSWORD_LENGTH.least,
    `The password is too short: at least ${PASSWORD_LENGTH.least} characters. A few words are easy to remember.`,
  )
  .refine(
    (password) => characters(password) <= PASSWORD_LENGTH.most,
    `The password is too long: at most ${PASSWORD_LENGTH.most} characters.`,
  )
  .refine(
    (password) => !COMMON_PASSWORDS.has(password.toLowerCase()),
    'This password is one of the first that anybody tries. Choose another.',
  )
