import { isPossessive, type Token } from './tokens'
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_VERBS,
  NO_GERUND,
  NO_PAST,
  PASTS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SAYING,
  SPEAKERS,
  VERBS,
} from './words'

const VOWEL_E =
  /(?:[^aeiou]at|iz|[^aeiou]is|us|bl|rc|nc|dg|v|[^s]s|uc|ag|ang|eas|ir|ur|ut|ot|id|od|ud|ok|ap|op|in|an|ul|el)$/

/** The base forms that a word in -ing, -ed or -s may come from, the likeliest first. */
function basesOf(stem: string): string[] {
  const single = /([^aeiouls])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  const y = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []
  const known = [stem, `${stem}e`, ...single, ...y, stem.slice(0, -1)].filter((base) => VERBS.has(base))
  return [...known, ...single, ...y, VOWEL_E.test(stem) ? `${stem}e` : stem]
}

const IRREGULAR_BASES: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR_VERBS].flatMap(([base, { past, participle }]) => [
    [participle, base],
    [past, base],
  ]),
)

/** The base form of a verb in whatever form: "underlined" gives "underline". A word that is none comes back as it is. */
export function baseOf(word: string): string {
  const base = IRREGULAR_BASES.get(word)
  if (base !== undefined) return base
  if (VERBS.has(word)) return word
  if (/ing$/.test(word)) return basesOf(word.slice(0, -3))[0] ?? word
  if (/ed$/.test(word)) return basesOf(word.slice(0, -2))[0] ?? word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z|o)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** The third person: "rely" gives "relies". */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has'
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:ss|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
}

/** The past participle: "expand" gives "expanded". */
export function participleOf(base: string): string {
  const irregular = IRREGULAR_VERBS.get(base)
  if (irregular) return irregular.participle
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${base}ed`
}

/** The -ing form: "expand" gives "expanding". */
export function gerundOf(base: string): string {
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`
}

/** Whether a token opens a participial clause: "showcasing", "having". */
export function isGerund(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Ll}{2,}ing$/u.test(token.text) && !NO_GERUND.has(token.low)
}

const isAdverb = ({ low }: Token) =>
  /ly$/.test(low) || /^(?:not|also|now|already|still|never|even|once|again|reportedly|yet)$/.test(low)
const isPlural = ({ low }: Token) =>
  /[^s'u]s$/.test(low) || /^(?:people|men|women|children|police|media)$/.test(low)

/** What was found of each sentence's tokens: every rule asks it again, and of one verb it may depend on the next. */
const found = new WeakMap<readonly Token[], Map<number, boolean>>()

/** Whether the token at `at` is a verb in a finite form, as far as its shape and its neighbours tell. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const known = found.get(tokens) ?? new Map<number, boolean>()
  found.set(tokens, known)
  const before = known.get(at)
  if (before !== undefined) return before
  const isOne = looksFinite(tokens, at)
  known.set(at, isOne)
  return isOne
}

function looksFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token?.isWord) return false
  const { low } = token
  if (AUXILIARIES.has(low)) return true
  let behind = at - 1
  while (behind >= 0 && isAdverb(tokens[behind] as Token)) behind -= 1
  const before = tokens[behind]
  if (before === undefined) return false
  if (
    tokens[at + 1]?.low === 'that' &&
    SAYING.has(baseOf(low)) &&
    !isGerund(token) &&
    !/^(?:the|a|an|this|to|of|his|her|their|its)$/.test(before.low)
  )
    return true
  if (!before.isWord) return before.text === ',' ? isFiniteAfterComma(tokens, at) : false
  if (isPossessive(before) || before.low === 'to') return false
  const isPronoun = PRONOUNS.has(before.low) || RELATIVES.has(before.low)
  if ((DETERMINERS.has(before.low) && !isPronoun) || PREPOSITIONS.has(before.low)) return false
  if (token.isCapital) return false
  if (PASTS.has(low)) return true
  if (/ed$/.test(low) && low.length > 4 && !NO_PAST.has(low)) return !isReduced(tokens, at)
  const base = baseOf(low)
  if (!VERBS.has(base)) return false
  if (low !== base) return /s$/.test(low) && !isAdjectival(before) && followsOn(tokens[at + 1])
  return (isPronoun || isPlural(before) || SPEAKERS.has(before.low)) && followsOn(tokens[at + 1])
}

/** "The report, published last week, found …": behind a comma the verb is the last that stands so. */
function isFiniteAfterComma(tokens: readonly Token[], at: number): boolean {
  const { low, isCapital } = tokens[at] as Token
  const base = baseOf(low)
  const isForm =
    PASTS.has(low) ||
    (VERBS.has(base) && (/ed$/.test(low) || (low !== base && /s$/.test(low) && followsOn(tokens[at + 1]))))
  if (isCapital || !isForm) return false
  const comma = tokens.findIndex((token, n) => n > at && n < at + 14 && token.text === ',')
  return comma < 0 || !isFiniteVerb(tokens, comma + 1)
}

/** "a visit organized by the ministry", "chips made in Taiwan": a participle that says which, not a verb of the clause. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next?.low === 'by' ||
    (next !== undefined &&
      /^(?:in|on|at|for|from)$/.test(next.low) &&
      tokens.slice(at + 2).some(({ low }) => AUXILIARIES.has(low)))
  )
}

const isAdjectival = ({ low }: Token) => /(?:ic|al|ous|ive|able|ible|ful|ern|less)$/.test(low)
/** What may stand behind a verb and seldom behind the noun of the same form. */
const followsOn = (next: Token | undefined) =>
  next === undefined ||
  DETERMINERS.has(next.low) ||
  next.isCapital ||
  /^(?:to|that|on|in|as|with|how|whether|from|for|into|about|by|against|toward|towards|it|him|them|us|both|not|only)$/.test(
    next.low,
  ) ||
  /^[$€£¥]?\p{N}/u.test(next.text) ||
  (next.isWord && !PREPOSITIONS.has(next.low) && !AUXILIARIES.has(next.low))

/** The first finite verb of `tokens[from, to)`, or -1. */
export function firstFinite(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens, at)) return at
  return -1
}

/** A participle made finite for a subject: "showcasing" under "companies" gives "showcase". */
export function finiteFor(gerund: string, subject: Token | undefined): string {
  const base = baseOf(gerund)
  if (base === 'be') return subject && isPlural(subject) ? 'are' : 'is'
  return subject && isPlural(subject) ? base : thirdPerson(base)
}
