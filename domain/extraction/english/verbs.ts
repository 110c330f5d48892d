import { bareOf } from './bare-form'
import type { Token } from './tokens'
import { AUXILIARIES, HOLDING, IRREGULAR_VERBS, NO_GERUND, SAYING } from './words'

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

/** Whether a token is a participle in -ing that may open a clause: "showcasing", "having". */
export function isGerund(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{L}{2,}ing$/u.test(token.text) &&
    !NO_GERUND.has(token.low) &&
    !(token.isCapital && token.tag === 'PROPN')
  )
}

const isAdverb = ({ tag, low }: Token) => tag === 'ADV' || (tag === 'PART' && low !== 'to') || /ly$/.test(low)
const isPlural = ({ low }: Token) =>
  /[^s'u]s$/.test(low) || /^(?:people|men|women|children|police|media|they|we|you|i)$/.test(low)

/** The past forms that are no participle as well: "fell", "gave". */
const PASTS: ReadonlySet<string> = new Set(
  [...IRREGULAR_VERBS.values()].flatMap(({ past, participle }) => (past === participle ? [] : [past])),
)
/** The verbs whose base form is their past as well. */
const SAME_PAST = /^(?:cut|hit|put|set|let|cost|spread|shut|quit|split|read|cast|hurt|burst|bet|shed)$/
/** What parts the clauses of a sentence, so that a verb before it says nothing of one behind it. */
const isOpener = ({ tag, low, text }: Token) =>
  tag === 'SCONJ' ||
  tag === 'CCONJ' ||
  /^(?:which|who|whom|whose|that|where|when|while|because|as|if|since|before|after|until|although|though|whereas|once|unless|than|what|why|how|whether)$/.test(
    low,
  ) ||
  /^[;:—–“”"]$/.test(text)
/** What may follow a participle that says which, and seldom a verb with an object. */
const IN_TIME = /^(?:last|this|next|yesterday|earlier|late|early|recently|today|ago|\p{Lu}\p{Ll}+day)$/u

type Finite = 'yes' | 'no' | 'maybe'

/** What was found of each sentence's tokens, which every rule asks again. */
const found = new WeakMap<readonly Token[], ReadonlySet<number>>()

/** Whether the token at `at` is a verb in a finite form: one that with its subject makes a clause. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  let finite = found.get(tokens)
  if (!finite) {
    finite = finiteIn(tokens)
    found.set(tokens, finite)
  }
  return finite.has(at)
}

/** The first finite verb of `tokens[from, to)`, or -1. */
export function firstFinite(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens, at)) return at
  return -1
}

/** The verb of the clause `[from, to)` itself, not of a clause about its subject; -1 where there is none. */
export function mainVerb(tokens: readonly Token[], from: number, to: number): number {
  const verb = firstFinite(tokens, from, to)
  if (verb < 0) return -1
  const relative = tokens.findIndex(
    ({ low, tag }, n) =>
      n > from && n < verb && (/^(?:which|who|whose|where)$/.test(low) || (low === 'that' && tag === 'PRON')),
  )
  if (relative < 0) return verb
  const isSet = tokens.slice(from, relative).some(({ text }) => text === ',')
  for (let at = verb + 1; at < to; at += 1) {
    if (!isFiniteVerb(tokens, at) || tokens[at - 1]?.tag === 'CCONJ') continue
    if (isSet ? tokens[at - 1]?.text === ',' : !/^(?:PRON|SCONJ|DET|PUNCT)$/.test(tokens[at - 1]?.tag ?? ''))
      return at
  }
  return isSet ? verb : -1
}

function finiteIn(tokens: readonly Token[]): ReadonlySet<number> {
  const shapes = tokens.map((_, at) => shapeOf(tokens, at))
  const finite = new Set<number>()
  shapes.forEach((shape, at) => {
    if (shape === 'yes' || (shape === 'maybe' && !isReduced(tokens, at, shapes, finite))) finite.add(at)
  })
  return finite
}

/** What the word's form and the words before it tell; "maybe" is a form that is both past and participle. */
function shapeOf(tokens: readonly Token[], at: number): Finite {
  const token = tokens[at]
  if (!token?.isWord) return 'no'
  if (token.tag === 'NOUN') return isSayingInDisguise(tokens, at) ? 'yes' : 'no'
  if (token.tag !== 'AUX' && token.tag !== 'VERB') return 'no'
  if (
    !token.isCapital &&
    tokens[at - 1]?.tag === 'PROPN' &&
    tokens[at + 1]?.isCapital &&
    /^(?:do|de|la)$/.test(token.low)
  )
    return 'no'
  const { low, base } = token
  let behind = at - 1
  while (behind >= 0 && isAdverb(tokens[behind] as Token)) behind -= 1
  const before = tokens[behind]
  if (before?.low === 'to' || (before?.tag === 'AUX' && before.low !== 'ought')) return 'no'
  if (AUXILIARIES.has(low)) return 'yes'
  const opens = tokens[at + 1]?.low === 'that' && before !== undefined && !/ing$/.test(low)
  if (opens && low !== base && (SAYING.has(base) || HOLDING.has(base))) return 'yes'
  if (token.tag === 'AUX' || /ing$/.test(low) || (at === 0 && base === low)) return 'no'
  if (
    before &&
    /^(?:DET|ADP)$/.test(before.tag) &&
    !/^(?:this|that|all|both|some|many|most|each|few)$/.test(before.low)
  )
    return 'no'
  if (PASTS.has(low)) return 'yes'
  if (/[^s]s$/.test(low) && low !== base) return token.isCapital && at > 0 ? 'no' : 'yes'
  if (low !== base || SAME_PAST.test(low)) {
    // "the premier claimed": some nouns look like what they are made of.
    const isNoun = tokens[behind - 1]?.tag === 'DET' && SAYING.has(base)
    if (
      before === undefined ||
      (before.tag === 'ADJ' && !isNoun && !/^(?:many|most|few|several|others?)$/.test(before.low))
    )
      return 'no'
    return 'maybe'
  }
  if (!before || isBare(tokens, at)) return 'no'
  return isPlural(before) ||
    hasPlural(tokens, at) ||
    /^(?:PRON|CCONJ|PUNCT)$/.test(before.tag) ||
    /^(?:that|this|these|those|all|both|some|many|most|few)$/.test(before.low)
    ? 'yes'
    : 'no'
}

/** "…, the team reports", "De Vos counters that …": a verb that looks like a plural. */
function isSayingInDisguise(tokens: readonly Token[], at: number): boolean {
  const { low, base, isCapital } = tokens[at] as Token
  // "Faith Wanjala, who directs the program, credits the lunches with …"
  if (HOLDING.has(base) && low !== base && tokens[at - 1]?.text === ',' && tokens[at + 1]?.tag === 'DET')
    return true
  if (isCapital || !SAYING.has(base)) return false
  if (!/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '')) return false
  const before = tokens[at - 1]
  const isMany = before?.tag === 'NOUN' && isPlural(before)
  if (low === base) return (isMany || hasPlural(tokens, at)) && tokens[at + 1]?.low === 'that'
  if (isMany) return false
  return tokens[at + 1]?.low === 'that' || tokens.slice(at + 1).every(({ isWord }) => !isWord)
}

/** "Analysts like George Magnus indicate": a plural stands for the subject, with a name behind it. */
function hasPlural(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:NOUN|PROPN|NUM)$/.test(tokens[at - 1]?.tag ?? '')) return false
  for (let n = at - 1; n >= 0; n -= 1) {
    const token = tokens[n] as Token
    if (
      (isOpener(token) && tokens[n - 1]?.low !== 'such') ||
      token.tag === 'AUX' ||
      (token.tag === 'VERB' && !isGerund(token))
    )
      return false
    if (token.tag === 'NOUN' && isPlural(token)) return true
  }
  return false
}

/** "makes the platforms verify their users": no verb of its own, but told by the one before. */
function isBare(tokens: readonly Token[], at: number): boolean {
  for (let n = at - 1; n >= 0 && at - n < 7; n -= 1) {
    const { tag, base, text } = tokens[n] as Token
    if (tag === 'PUNCT' || tag === 'SCONJ' || /^(?:that|who|which)$/.test(text)) return false
    if (tag === 'VERB') return /^(?:let|make|help|have|see|watch|hear)$/.test(base)
    if (tag === 'AUX') return false
  }
  return false
}

/** "a visit organized by the ministry", "people infected in May fell ill": a participle that says which, not the verb of its clause. */
function isReduced(
  tokens: readonly Token[],
  at: number,
  shapes: readonly Finite[],
  finite: ReadonlySet<number>,
): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  let begin = at - 1
  while (begin >= 0 && !isOpener(tokens[begin] as Token)) begin -= 1
  const isSecond = [...finite].some((verb) => verb > begin && verb < at)
  const before = tokens[at - 1]
  if (before?.tag === 'CCONJ') return false
  const isHanging =
    next === undefined ||
    /^(?:ADP|ADV|PUNCT|PART|AUX|CCONJ|SCONJ)$/.test(next.tag) ||
    IN_TIME.test(next.low) ||
    IN_TIME.test(next.text)
  if (
    (next?.low !== 'by' || /^(?:,|”)$/.test(before?.text ?? '') || before?.tag === 'PROPN') &&
    SAYING.has(token.base) &&
    /^(?:said|told|added|warned|wrote)$/.test(token.low)
  )
    return false
  if (next?.low === 'by' && !/^[$€£¥]?\p{N}/u.test(tokens[at + 2]?.text ?? '')) return true
  if (before?.text === ',') {
    if (isSecond) return isHanging || next?.tag === 'VERB'
    const comma = tokens.findIndex((one, n) => n > at && n < at + 16 && one.text === ',')
    return comma > 0 && shapes.slice(comma + 1, comma + 4).some((shape) => shape !== 'no')
  }
  if (SAYING.has(token.base)) return false
  if (!isHanging) return false
  if (isSecond && /^(?:NOUN|PROPN|NUM|SYM|PRON)$/.test(before?.tag ?? '')) return before?.tag !== 'PRON'
  for (let n = at + 1; n < tokens.length; n += 1) {
    const one = tokens[n] as Token
    if (isOpener(one) || one.text === ',') return false
    if (shapes[n] !== 'no') return !/^(?:i|we|you|he|she|it|they)$/.test(tokens[n - 1]?.low ?? '')
  }
  return false
}

/** The base form of a verb in -ing, whatever class the tagger took it for. */
export const baseOfGerund = ({ low, base }: Token): string =>
  base === low && /ing$/.test(low) ? bareOf(low) : base

/** A participle made finite for a subject: "showcasing" under "companies" gives "showcase". */
export function finiteFor(gerund: Token, subject: Token | undefined): string {
  const base = baseOfGerund(gerund)
  const isMany = subject !== undefined && subject.tag !== 'PROPN' && isPlural(subject)
  if (base === 'be') return isMany ? 'are' : 'is'
  return isMany ? base : thirdPerson(base)
}
