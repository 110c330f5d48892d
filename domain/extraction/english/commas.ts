import type { Token } from './tokens'
import { isFiniteVerb, isGerund } from './verbs'

export const isComma = (token: Token | undefined) => token?.text === ','
export const isBreak = (token: Token | undefined) => token !== undefined && /^[;:—–]$/.test(token.text)
export const isAdverb = (token: Token | undefined) =>
  token !== undefined &&
  (/ly$/.test(token.low) ||
    /^(?:also|thereby|thus|further|even|then|often|sometimes|in|turn|effectively)$/.test(token.low))

/** The forms that a past participle has. */
export const PARTICIPLE = /(?:ed|en|orn|ught|ilt|ade|old|nt|wn|^hit|^set|^cut|^put|^shut)$/

/** The next comma of a stretch that is not its end; -1 where there is none. */
export const nextComma = (tokens: readonly Token[], from: number, to: number) =>
  tokens.findIndex((token, n) => n > from && n < to - 1 && isComma(token))

/** A comma between members of a list ("chips, cars, and ships"), not between clauses. */
export function isListComma(tokens: readonly Token[], comma: number, to: number): boolean {
  const next = tokens.slice(comma + 1, Math.min(comma + 7, to))
  const end = next.findIndex((token) => isComma(token) || /^(?:and|or)$/.test(token.low))
  const between = end < 0 ? [] : next.slice(0, end)
  return (
    end > 0 &&
    end <= 3 &&
    /^(?:and|or)$/.test(next[isComma(next[end]) ? end + 1 : end]?.low ?? '') &&
    !between.some((_, n) => isFiniteVerb(tokens, comma + 1 + n)) &&
    !isGerund(next[0])
  )
}

/** The participle of "with three members abstaining": behind a noun with its article or number. */
export function absoluteVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < Math.min(from + 10, to); at += 1) {
    if (isComma(tokens[at])) return -1
    if (
      isGerund(tokens[at]) &&
      tokens[at]?.tag === 'VERB' &&
      /^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.tag ?? '')
    )
      return at
  }
  return -1
}
