import { BEFORE_NUMBER, MAYBE_LAST, NEVER_LAST, OPENERS, TITLES } from './abbreviations'

const CLOSING = '["\'”’»)\\]]'
/** The last word of a piece with its full stop: what stands before the final "." and any closing quotes or brackets. */
const LAST_WORD = new RegExp(`(?:^|[\\s("“‘«\\[–—])([\\p{L}\\p{M}\\p{N}.&'’-]+)\\.(${CLOSING}*)\\s*$`, 'u')
const ENDS_IN_EXCLAMATION = new RegExp(`[!?؟]${CLOSING}*\\s*$`, 'u')
const FIRST_WORD =
  /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*)(?:\s+([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*))?/u
const SMALL = /^[^\p{L}\p{N}]*\p{Ll}(?!\p{Lu})/u
const DOTTED = /^\p{L}(?:\.\p{L})+$/u
const INITIAL = /^(?:\p{Lu}|\p{Script=Arabic})$/u
const NUMBER_FIRST = /^[^\p{L}\p{N}]*(?:\p{N}|[IVXLC]+\b)/u
/** How much of a sentence's end is looked at, in UTF-16 units; no abbreviation with its context is longer. */
export const TAIL = 120

/** The words that a text writes small: a capital on one of them at a piece's start is a sentence's, not a name's. */
export function wordsInside(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?<![\p{L}\p{N}.])\p{Ll}[\p{L}\p{M}]+/gu), ([word]) => word))
}

/**
 * Whether a sentence ends between two neighbouring pieces that Unicode's rules have parted: the last TAIL units so far, and what follows. After an abbreviation that can stand last
 * ("U.S.", "Inc.") what follows decides: an opening word, or a word this text writes small elsewhere (as Kiss and Strunk's
 * Punkt does, 2006) means an end, any other capital means a name going on.
 */
export function endsSentence(tail: string, right: string, inside: ReadonlySet<string>): boolean {
  if (!/[\p{L}\p{N}]/u.test(tail) && tail.length < TAIL) return false
  if (!/[\p{L}\p{N}]/u.test(right)) return false
  if (SMALL.test(right)) return false
  if (ENDS_IN_EXCLAMATION.test(tail)) return true
  const last = LAST_WORD.exec(tail)
  if (!last?.[1] || last[2] !== '') return true
  const word = last[1]
  const before = tail.slice(0, last.index).trimEnd()
  const plain = word.toLowerCase()

  if (NEVER_LAST.has(plain) || (TITLES.has(plain) && word !== plain)) return false
  if (BEFORE_NUMBER.has(plain) && NUMBER_FIRST.test(right)) return false
  if (/^\d{1,3}$/.test(word) && before === '') return false
  if (INITIAL.test(word)) return !continuesInitial(word, before, right)
  if (DOTTED.test(word) || MAYBE_LAST.has(plain)) return opensSentence(right, inside)
  return true
}

/** "J. K. Rowling", "George W. Bush", "د. محمد": but not "plan B. The" and not an era or unit after a number ("2019 م."). */
function continuesInitial(letter: string, before: string, right: string): boolean {
  if (/\p{N}$/u.test(before)) return false
  if (/^\p{Script=Arabic}$/u.test(letter)) return true
  const previous = before.split(/\s+/).at(-1) ?? ''
  const next = FIRST_WORD.exec(right)?.[1] ?? ''
  if (/^\p{Lu}\.?$/u.test(next)) return true
  const afterName = previous === '' || /^[^\p{L}]*\p{Lu}/u.test(previous)
  return afterName && letter !== 'I' && !OPENERS.has(next.toLowerCase())
}

function opensSentence(right: string, inside: ReadonlySet<string>): boolean {
  const [, first = '', second = ''] = FIRST_WORD.exec(right) ?? []
  const plain = first.toLowerCase().replace(/['’.-].*$/u, '')
  if (OPENERS.has(plain)) return true
  const secondIsSmall = /^\p{Ll}/u.test(second)
  return inside.has(plain) && secondIsSmall
}
