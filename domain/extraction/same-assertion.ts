import { tokensOf } from './english/tokens'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './english/words'

/** The words that carry a statement's meaning, in one form each. */
function bearing(statement: string): Set<string> {
  const words = tokensOf(statement).filter(
    ({ isWord, low }) =>
      isWord && !AUXILIARIES.has(low) && !DETERMINERS.has(low) && !PREPOSITIONS.has(low) && low !== 'and',
  )
  return new Set(words.map(({ low }) => stemOf(low)))
}

/** A word without the endings of number and tense. */
const stemOf = (low: string) => low.replace(/'s?$/, '').replace(/(?:(?<=\w{3})(?:ing|ed|es|e|s))$/, '')

/** What of a statement is held against another. */
export interface Gist {
  readonly words: ReadonlySet<string>
  readonly figures: string
  readonly isNegated: boolean
}

export function gistOf(statement: string): Gist {
  const words = bearing(statement)
  const figures = [...words]
    .filter((word) => /\p{N}/u.test(word))
    .toSorted()
    .join(' ')
  return { words, figures, isNegated: /\b(?:not|no|never)\b|n['’]t\b/i.test(statement) }
}

/**
 * Whether two statements say the same: the shorter's words all stand in the other, which has few more, with the same figures and a
 * like negation. Cautious on purpose: two suggestions too many are merged by hand, one that is missing is not seen.
 */
export function isSame(one: Gist, other: Gist): boolean {
  const [few, many] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words]
  if (few.size < 3 || few.size / many.size < 0.6) return false
  if (one.figures !== other.figures || one.isNegated !== other.isNegated) return false
  return [...few].every((word) => many.has(word))
}
