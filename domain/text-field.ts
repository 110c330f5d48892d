import { z } from 'zod'
import { BROKEN_CHARACTER, STACKED_MARKS } from './text-faults'

// Control characters but tab and newline, bidi overrides and isolates, zero-width space and BOM: they can hide or reorder what a reader sees.
const FORBIDDEN = /(?![\t\n])[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u

/** True when a text holds no control character, bidi override or invisible space. */
export function isPlain(text: string): boolean {
  return !FORBIDDEN.test(text)
}

const normal = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC')

const length = (text: string) => {
  let n = 0
  for (const _ of text) n += 1
  return n
}

/**
 * A text field as every form uses it: NFC, newlines as \n, trimmed, at most `max` code points, no control or bidi characters.
 * The UTF-16 cap stands first so that a huge input costs nothing, and no letter carries so many marks that NFC takes seconds.
 * `name` is the word its sentences use.
 */
export function textField(name: string, max: number, { required = true }: { required?: boolean } = {}) {
  return z
    .string({ error: `${name} is missing.` })
    .max(max * 4, `${name} is too long: at most ${max} characters.`)
    .refine((raw) => !BROKEN_CHARACTER.test(raw), `${name} contains a broken character. Remove it.`)
    .refine((raw) => !STACKED_MARKS.test(raw), `${name} has more than 30 marks on one letter. Remove some.`)
    .transform((raw) => normal(raw).trim())
    .refine((text) => !required || text.length > 0, `${name} is missing.`)
    .refine((text) => length(text) <= max, `${name} is too long: at most ${max} characters.`)
    .refine(isPlain, `${name} contains control or invisible direction characters. Remove them.`)
}

/** A text field of one line. */
export function lineField(name: string, max: number, options: { required?: boolean } = {}) {
  return textField(name, max, options).refine((text) => !text.includes('\n'), `${name} has to be one line.`)
}

/** An optional text field: an empty one becomes null. */
export function optionalText(name: string, max: number) {
  return textField(name, max, { required: false })
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null)
}

/** An http or https address without credentials, or null when empty. */
export function optionalAddress(name: string) {
  return optionalText(name, 2000).refine(
    (text) => text === null || isWebAddress(text),
    `${name} has to start with http:// or https://.`,
  )
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === ''
}

/** A calendar day written YYYY-MM-DD, or null when empty. */
export function optionalDay(name: string) {
  return optionalText(name, 10).refine(
    (text) => text === null || isDay(text),
    `${name} has to be a date such as 2026-11-24.`,
  )
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A BCP 47 language tag, canonical form. */
export function languageField() {
  return z
    .string()
    .trim()
    .max(35)
    .refine((tag) => isLanguage(tag), 'The language has to be a tag such as en or zh-Hans.')
    .transform((tag) => new Intl.Locale(tag).toString())
}

/** The same, or null when empty. */
export function optionalLanguage(name: string) {
  return optionalText(name, 35)
    .refine((tag) => tag === null || isLanguage(tag), `${name} has to be a tag such as en or zh-Hans.`)
    .transform((tag) => (tag === null ? null : new Intl.Locale(tag).toString()))
}

/** One of a list of choices, or null when none was made. */
export function optionalOneOf<const Choice extends string>(choices: readonly Choice[]) {
  return z
    .union([z.literal(''), z.enum(choices)], { error: 'Choose one of the list.' })
    .nullish()
    .transform((choice): Choice | null => (choice === '' ? null : (choice ?? null)))
}

/** The id of a row, or null when empty. */
export const optionalId = z
  .union([z.literal(''), z.uuid()], { error: 'This is no longer there.' })
  .nullish()
  .transform((id) => id || null)

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length > 1
  } catch {
    return false
  }
}

/** A checkbox of an HTML form: "on" is true, absent is false. */
export const checkbox = z
  .union([z.literal('on'), z.literal('true'), z.literal('')])
  .optional()
  .transform((value) => value === 'on' || value === 'true')
