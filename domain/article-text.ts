import { type Block, blocksOf } from './article-blocks'
import { lengthInCodePoints, TextPositions } from './position'
import { type Refusal, refuse } from './refusal'
import { textFaults, UNSEEN_CHARACTERS } from './text-faults'

/** The longest canonical text that any way in may bring, in code points; a form may set less. */
export const TEXT_MAX = 1_000_000
/** The longest headline, in code points. */
export const HEADLINE_MAX = 300

/** The one text of a version that positions count in, its hash is taken of and quotes are found in: the headline, then the body. */
export interface CanonicalText {
  readonly text: string
  readonly blocks: readonly Block[]
}

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** White space other than the line end; each run becomes one plain space. */
const SPACES = /[\t\p{Zs}]+/gu
/**
 * Characters that are not seen and say nothing. Every web page leaves some in a paste, so they are taken out; kept, they
 * would make the same words differ.
 */
const UNSEEN = new RegExp(UNSEEN_CHARACTERS, 'gu')
/** Joiners are spelling in Persian and Indic scripts and hold emoji together; anywhere else they are unseen and go. */
const STRAY_JOINERS =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Lo}]\p{M}*)[\u200C\u200D]+|[\u200C\u200D]+(?![\p{Extended_Pictographic}\p{M}\p{Lo}])/gu
/** A line drawn with characters ("* * *", "-----") parts the text and says nothing. */
const DRAWN_LINE = /^[\s\-–—*_=~#•·.>]*$/u

/**
 * Turns pasted title and text into an article version's canonical text: NFC, line ends LF, runs of white space one space,
 * one line a block, no empty or drawn lines. What is unseen and says nothing is taken out; what could make a text read other than
 * it is stored (control characters, bidi overrides and isolates, broken surrogates, towers of marks) is refused with its line,
 * because taking it out would freeze something else than what the editor saw. Applied to its own result it changes nothing.
 * A text that begins with the title again loses that line. A refusal names its sentences under `title` and `text`.
 */
export function canonicalText(pasted: { title: string; text: string }): CanonicalText | Refusal {
  const title = textFaults('title', pasted.title, HEADLINE_MAX)
  const text = textFaults('text', pasted.text, TEXT_MAX)
  if (title.length > 0 || text.length > 0) return faulty(title, text)

  const headline = canonicalLines(pasted.title).join(' ')
  const body = canonicalLines(pasted.text).filter((line) => !DRAWN_LINE.test(line))
  if (body[0] === headline) body.shift()
  if (headline === '') title.push('The title is missing.')
  if (body.length === 0) text.push('The text is missing.')
  const whole = [headline, ...body].join('\n')
  if (lengthInCodePoints(whole) > TEXT_MAX) text.push('The text is too long together with its title.')
  if (title.length > 0 || text.length > 0) return faulty(title, text)
  return { text: whole, blocks: blocksOf([headline, ...body]) }
}

/**
 * Where each code point of a canonical text stands in the text it was made of, both counted in code points, line by line. What was put
 * together (a letter with its accent, a run of white space) stands at the first of its parts; a line end at the end of its line.
 */
export function rawPlaces(raw: string, canonical: string): number[] {
  const positions = new TextPositions(raw)
  const rawLines = Array.from(raw.matchAll(/[^\r\n\v\f\u0085\u2028\u2029]+/gu), ({ 0: line, index }) => ({
    line,
    place: positions.fromUnit(index),
  }))
  const places: number[] = []
  let next = 0
  for (const line of canonical.split('\n')) {
    const at = rawLines.findIndex((raw, n) => n >= next && canonicalLines(raw.line)[0] === line)
    const found = rawLines[at]
    if (!found) throw new Error('The canonical text was not made of this one.')
    next = at + 1
    for (const inLine of placesInLine(found.line, line)) places.push(found.place + inLine)
    places.push(found.place + lengthInCodePoints(found.line))
  }
  return places.slice(0, -1)
}

const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu

function placesInLine(raw: string, line: string): number[] {
  const parts = raw.match(CHARACTER) ?? []
  const places: number[] = []
  let at = 0
  let place = 0
  for (const character of line.match(CHARACTER) ?? []) {
    const fits = (part: string) =>
      character === ' ' ? /^[\t\p{Zs}]/u.test(part) : part.normalize('NFC') === character
    for (; at < parts.length && !fits(parts[at] ?? ''); at += 1) place += lengthInCodePoints(parts[at] ?? '')
    for (const _ of character) places.push(place)
    place += lengthInCodePoints(parts[at] ?? '')
    at += 1
  }
  return places
}

function faulty(title: readonly string[], text: readonly string[]): Refusal {
  const fieldErrors = { ...(title.length > 0 && { title }), ...(text.length > 0 && { text }) }
  return refuse('invalid', { fieldErrors })
}

/** The lines of a text as the canonical text has them, without those that are empty. */
export function canonicalLines(raw: string): string[] {
  return raw
    .replace(LINE_ENDS, '\n')
    .replace(UNSEEN, '')
    .replace(STRAY_JOINERS, '')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
