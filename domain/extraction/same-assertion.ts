import { tokensOf } from './tokens'
import { baseOf } from './verbs'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './words'

/** The words that carry a statement's meaning, in one form each. */
function bearing(statement: string): Set<string> {
  const words = tokensOf(statement).filter(
    ({ isWord, low }) =>
      isWord && !AUXILIARIES.has(low) && !DETERMINERS.has(low) && !PREPOSITIONS.has(low) && low !== 'and',
  )
  return new Set(words.map(({ low }) => baseOf(low.replace(/'s?$/, ''))))
}

const figures = (words: ReadonlySet<string>) =>
  [...words]
    .filter((word) => /\p{N}/u.test(word))
    .toSorted()
    .join(' ')

/**
 * Whether two statements say the same: the shorter's words all stand in the other, which has few more, with the same figures and a
 * like negation. Cautious on purpose: two suggestions too many are merged by hand, one that is missing is not seen.
 */
export function isSame(one: string, other: string): boolean {
  const [few, many] = [bearing(one), bearing(other)].toSorted((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ]
  if (few.size < 3 || few.size / many.size < 0.6) return false
  const isNegated = (statement: string) => /\b(?:not|no|never)\b|n['’]t\b/i.test(statement)
  return (
    [...few].every((word) => many.has(word)) &&
    figures(few) === figures(many) &&
    isNegated(one) === isNegated(other)
  )
}
