import { lengthInCodePoints } from './position'

/** A pattern for one unseen character: soft hyphen, zero width space, word joiner, byte order mark, direction marks, tags. */
export const UNSEEN_CHARACTERS =
  '[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u{E0000}-\\u{E007F}]'

/** Control characters that no text has a use for. Tab, line feed, carriage return, form feed and next line are white space. */
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u206A-\u206F\uFFF9-\uFFFB]/u
/** Embeddings, overrides and isolates: they can make a text read in another order than it is stored and compared. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/
/** Half a character, or a code that Unicode keeps empty. */
export const BROKEN_CHARACTER = /\p{Cs}|\p{Noncharacter_Code_Point}/u
/** More marks on one letter than UAX #15 allows in a stream-safe text. Unicode normalization takes minutes over a long tower. */
export const STACKED_MARKS = new RegExp(`(?:\\p{M}${UNSEEN_CHARACTERS}*){31}`, 'u')

const SEARCHES = [
  { pattern: CONTROL, what: 'a control character' },
  { pattern: BIDI, what: 'a character that turns the reading direction' },
  { pattern: BROKEN_CHARACTER, what: 'a broken character' },
  { pattern: STACKED_MARKS, what: 'more than 30 marks on one letter' },
] as const

/**
 * The reasons to refuse a field of pasted text, as sentences for the person who pasted it: too long (in code points, before
 * anything is taken out), or characters that are refused, each kind once with the line of its first occurrence.
 */
export function textFaults(field: 'title' | 'text', raw: string, max: number): string[] {
  // A code point is one or two units, so the cheap test comes first and bounds all later work.
  if (raw.length > 2 * max || lengthInCodePoints(raw) > max) {
    return [`The ${field} is too long: at most ${max.toLocaleString('en')} characters.`]
  }
  return SEARCHES.flatMap(({ pattern, what }) => {
    const place = raw.search(pattern)
    if (place < 0) return []
    const line = raw.slice(0, place).split(/\r\n?|\n/).length
    const code = (raw.codePointAt(place) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return [`The ${field} holds ${what} (U+${code}) in line ${line}. Take it out and try again.`]
  })
}
