import { z } from 'zod'
import { importArticleInput } from './article'
import { lengthInCodePoints } from './position'

/** Largest file an article is read from, in bytes. */
export const FILE_MAX = 8 * 1024 * 1024
/** Why a larger one is not taken. */
export const FILE_TOO_LARGE = `The file is larger than ${FILE_MAX / 1024 / 1024} MB. Save a smaller one, or paste the text.`
/** What kinds of file are read, as the browser's chooser takes them. */
export const FILE_KINDS =
  '.txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,text/html,text/markdown,application/pdf'

/** The fields of the import form that a page or a file may fill. */
export const READ_FIELDS = [
  'title',
  'text',
  'publisher',
  'author',
  'publishedOn',
  'language',
  'address',
] as const
export type ReadField = (typeof READ_FIELDS)[number]

/** What the form comes with before anybody typed. */
export const PROPOSED = { language: 'en' } as const

/** A field as it stands, whatever it holds. */
export const typed = z.string().default('')
/** What the form carries of its last reading (see `isFromPage`). */
export const fromPageHash = z.string().max(400).default('')

/** Importing what stands in the form, with what of it came from a page. */
export const importFormInput = importArticleInput.extend({ fromPageHash })

/** Reading a page or a file into the form; what is typed so far comes along as it is. */
export const readInput = z.strictObject({
  way: z.enum(['address', 'file']),
  ...{ title: typed, text: typed, publisher: typed, author: typed, publishedOn: typed, language: typed },
  ...{ address: typed, fromPageHash },
})
export type ReadInput = z.output<typeof readInput>

/** What the import form sends: by one of its two buttons for reading, or for importing, without a `way`. */
export const intakeInput = z.discriminatedUnion(
  'way',
  [readInput, importFormInput.extend({ way: z.undefined().optional() })],
  { error: 'This form has a field the desk does not know.' },
)

/** A short sign of a value, only to see whether somebody has changed it since; not a secret. FNV-1a of its UTF-16 units, 32 bits. */
function signOf(value: string): string {
  let sign = 0x811c9dc5
  for (let at = 0; at < value.length; at += 1) sign = Math.imul(sign ^ value.charCodeAt(at), 0x01000193)
  return (sign >>> 0).toString(36)
}

/** What a form carries of a field that was filled by a reading (see `isFromPage`). */
export function fromPageSign(field: string, value: string): string {
  return `${field}:${signOf(value)}`
}

/** Whether a field still holds what was read into it; `hash` is what the form carries of the reading. */
export function isFromPage(hash: string, field: string, value: string): boolean {
  return value !== '' && hash.split(' ').includes(fromPageSign(field, value))
}

/** A form filled by a reading: its values, the hash that tells them from typed ones, and what a person had typed and keeps. */
export type Filled = { readonly values: Record<string, string>; readonly kept: readonly ReadField[] }

/**
 * Fills the form (its `fields`, by default those of the import) from a page or a file. What a person typed stays: only empty fields are
 * filled, and those that an earlier reading filled and nobody has changed. What a form comes with (`proposed`) counts as empty.
 */
export function filledFrom(
  typed: Readonly<Partial<Record<ReadField, string>> & { fromPageHash: string }>,
  read: Readonly<Record<ReadField, string | null>>,
  proposed: Readonly<Partial<Record<ReadField, string>>>,
  fields: readonly ReadField[] = READ_FIELDS,
): Filled {
  const values: Record<string, string> = {}
  const kept: ReadField[] = []
  const signs: string[] = []
  for (const field of fields) {
    const [was, found, before] = [typed[field] ?? '', read[field] ?? '', proposed[field] ?? '']
    const earlier = isFromPage(typed.fromPageHash, field, was)
    const free = was === '' || was === before || was === found || earlier
    if (found !== '' && free) {
      values[field] = found
      signs.push(fromPageSign(field, found))
    } else {
      values[field] = earlier ? before : was
      if (found !== '') kept.push(field)
    }
  }
  return { values: { ...values, fromPageHash: signs.join(' ') }, kept }
}

const FIELD_WORDS: Readonly<Record<ReadField, string>> = {
  ...{ title: 'title', text: 'text', publisher: 'publisher', author: 'author' },
  ...{ publishedOn: 'date of publication', language: 'language', address: 'address' },
}

/** What a page or a file gave of these fields and what it did not say, in a sentence or two. Where it was read from goes without saying. */
export function readInWords(
  read: Readonly<Record<ReadField, string | null>>,
  fields: readonly ReadField[] = READ_FIELDS,
): string {
  const told = fields.filter((field) => field !== 'address')
  const found = told.filter((field) => read[field])
  const missing = told.filter((field) => !read[field])
  const named = found.map((field) =>
    field === 'text' ? `text (${lengthInWords(read.text ?? '')})` : FIELD_WORDS[field],
  )
  const notFound = missing.map((field) => FIELD_WORDS[field]).join(', ')
  return `Found: ${named.join(', ')}.${notFound === '' ? '' : ` Not found: ${notFound}.`}`
}

/** Words where they are parted by spaces, else characters. */
function lengthInWords(text: string): string {
  const words = text.match(/\S+/g)?.length ?? 0
  if (text.length < words * 15) return words === 1 ? 'one word' : `${words.toLocaleString('en')} words`
  return `${lengthInCodePoints(text).toLocaleString('en')} characters`
}
