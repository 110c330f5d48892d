import { isComma } from './commas'
import type { Token } from './tokens'
import { isFiniteVerb } from './verbs'
import { AUXILIARIES, PREPOSITIONS } from './words'

/** Where the noun begins that ends before `end`: a name in full, else the words back to a preposition, a verb or a comma. */
export function nounBefore(tokens: readonly Token[], end: number): number {
  let at = end - 1
  // "Doreen Platt, 81, who …" is about her.
  if (tokens[at]?.tag === 'NUM' && isComma(tokens[at - 1]) && tokens[at - 2]?.isCapital) at -= 2
  if (tokens[at]?.isCapital) {
    const back = () => {
      while (at > 0 && tokens[at - 1]?.isCapital && tokens[at - 1]?.isWord) at -= 1
    }
    back()
    // "Professor James Lind of Oxford, who …" is about the person.
    if (
      tokens[end + 1]?.low === 'who' &&
      /^(?:of|from|at)$/.test(tokens[at - 1]?.low ?? '') &&
      tokens[at - 2]?.isCapital
    ) {
      at -= 2
      back()
    }
    return /^(?:the|its|his|her|their)$/.test(tokens[at - 1]?.low ?? '') ? at - 1 : at
  }
  while (at > 0) {
    const before = tokens[at - 1] as Token
    const isVerb =
      isFiniteVerb(tokens, at - 1) || (AUXILIARIES.has(tokens[at - 2]?.low ?? '') && before.tag === 'VERB')
    if (
      !before.isWord ||
      PREPOSITIONS.has(before.low) ||
      isVerb ||
      (before.tag === 'VERB' && !/(?:ed|ing|en)$/.test(before.low))
    )
      break
    at -= 1
  }
  while (at < end - 1 && tokens[at]?.tag === 'CCONJ') at += 1
  return at
}
