import type { Token } from './tokens'
import { firstFinite, isFiniteVerb, isGerund } from './verbs'
import {
  AUXILIARIES,
  CONNECTIVES,
  COORDINATORS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  VERBS,
} from './words'

export type ClauseRole =
  | 'main'
  /** A clause of its own behind "and", "while", a semicolon. */
  | 'clause'
  /** "…, showcasing resilience": says something of the main clause's subject or of the whole of it. */
  | 'participle'
  /** "Huawei, which has developed chips": says something of the noun before it. */
  | 'relative'
  /** "By not relying on imports, …". */
  | 'means'
  /** "With rapid advancements in technology, …" and other phrases at the front. */
  | 'front'

/** A stretch of a sentence: the tokens `[from, to)` and how it hangs on the rest. */
export interface Clause {
  readonly role: ClauseRole
  readonly from: number
  readonly to: number
  /** Of a relative clause: where the noun begins that it tells about. */
  readonly noun?: number
}

const isComma = (token: Token | undefined) => token?.text === ','
const isBreak = (token: Token | undefined) => token !== undefined && /^[;—–]$/.test(token.text)
const isAdverb = (token: Token | undefined) =>
  token !== undefined &&
  (/ly$/.test(token.low) ||
    /^(?:also|thereby|thus|further|even|then|often|sometimes|in|turn|effectively)$/.test(token.low))

/** Cuts `tokens[from, to)` where one assertion ends and the next begins; in order, the front first. */
export function clausesOf(tokens: readonly Token[], from: number, to: number): Clause[] {
  const clauses: Clause[] = []
  let start = afterConnectives(tokens, from, to)
  for (let front = frontOf(tokens, start, to); front; front = frontOf(tokens, start, to)) {
    clauses.push(front)
    start = front.to + 1
    if (front.role === 'clause') start = afterConnectives(tokens, start, to)
  }
  return [...clauses, ...behind(tokens, start, to)]
}

function afterConnectives(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (
    at < to - 1 &&
    CONNECTIVES.has(tokens[at]?.low ?? '') &&
    (isComma(tokens[at + 1]) || /^(?:and|but|so|yet|also)$/.test(tokens[at]?.low ?? ''))
  )
    at += isComma(tokens[at + 1]) ? 2 : 1
  return at
}

/** What stands before the main clause's subject, up to its comma; null where the main clause begins at once. */
function frontOf(tokens: readonly Token[], from: number, to: number): Clause | null {
  const first = tokens[from]
  if (!first || isFiniteVerb(tokens, from)) return null
  const opens = SUBORDINATORS.has(first.low)
  for (let comma = from + 1; comma < to - 1; comma += 1) {
    if (!isComma(tokens[comma]) || isListComma(tokens, comma, to)) continue
    const hasVerb = firstFinite(tokens, from + 1, comma) >= 0
    if (firstFinite(tokens, comma + 1, to) < 0) return null
    if (opens && hasVerb) return { role: 'clause', from: from + 1, to: comma }
    if (hasVerb) return null
    const negated = tokens[from + 1]?.low === 'not' ? 1 : 0
    if (first.low === 'by' && isGerund(tokens[from + 1 + negated])) return { role: 'means', from, to: comma }
    if (isGerund(first)) return { role: 'participle', from, to: comma }
    if (PREPOSITIONS.has(first.low) || isAdverb(first)) return { role: 'front', from, to: comma }
    return null
  }
  return null
}

/** A comma between members of a list ("chips, cars, and ships"), not between clauses. */
function isListComma(tokens: readonly Token[], comma: number, to: number): boolean {
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

/** The main clause and what hangs on it behind. */
function behind(tokens: readonly Token[], from: number, to: number): Clause[] {
  const clauses: Clause[] = []
  let current: { role: ClauseRole; from: number; noun?: number } = { role: 'main', from }
  const close = (end: number) => {
    if (end > current.from) clauses.push({ ...current, to: end })
  }
  for (let at = from + 1; at < to - 1; at += 1) {
    const next = opening(tokens, at, to, current.from)
    if (!next) continue
    close(at)
    current = next
    at = Math.max(at, next.from)
    const end = next.role === 'relative' ? endOfInserted(tokens, next.from, to) : -1
    if (end < 0) continue
    // An inserted clause is over, and what it stood in goes on: "Huawei, which makes chips, said …".
    close(end)
    const host = clauses.at(-2)
    if (host && (host.role === 'main' || host.role === 'clause')) {
      clauses.splice(-2, 1)
      current = { role: host.role, from: host.from }
    } else current = { role: 'clause', from: end + 1 }
    at = end
  }
  close(to)
  return clauses
}

function opening(
  tokens: readonly Token[],
  at: number,
  to: number,
  since: number,
): { role: ClauseRole; from: number; noun?: number } | null {
  const token = tokens[at]
  const hasVerb = () => firstFinite(tokens, since, at) >= 0
  if (isBreak(token))
    return hasVerb() && hasOwnVerb(tokens, at + 1, to) ? { role: 'clause', from: at + 1 } : null
  if (!isComma(token)) return openingWithoutComma(tokens, at, to, hasVerb)
  let next = at + 1
  while (isAdverb(tokens[next]) && next < to - 1) next += 1
  const word = tokens[next]
  if (!word) return null
  if (RELATIVES.has(word.low) && next === at + 1)
    return word.low === 'where'
      ? { role: 'clause', from: next + 1 }
      : { role: 'relative', from: next, noun: nounBefore(tokens, at) }
  if (isGerund(word) && hasVerb() && !isFiniteVerb(tokens, next + 1) && !isListComma(tokens, at, to))
    return { role: 'participle', from: next }
  if (COORDINATORS.has(tokens[at + 1]?.low ?? '') && hasVerb() && hasOwnVerb(tokens, at + 2, to))
    return { role: 'clause', from: at + 2 }
  return null
}

/** "… grew by a tenth and its shares doubled": a second clause with a subject of its own, in small letters only after a determiner. */
function openingWithoutComma(
  tokens: readonly Token[],
  at: number,
  to: number,
  hasVerb: () => boolean,
): { role: ClauseRole; from: number } | null {
  const { low } = tokens[at] as Token
  if (!/^(?:and|but|while|whereas|although)$/.test(low) || !hasVerb()) return null
  const subject = tokens[at + 1]
  if (subject?.low === 'that' && !isFiniteVerb(tokens, at + 2) && firstFinite(tokens, at + 2, to) > 0)
    return { role: 'clause', from: at + 2 }
  if (
    low === 'and' &&
    /^(?:said|says|added|adds|warned|warns|argued|argues|claimed|claims|insisted|announced)$/.test(
      subject?.low ?? '',
    )
  )
    return { role: 'participle', from: at + 1 }
  if (
    !subject ||
    !(
      /^(?:the|a|an|its|their|his|her|it|they|he|she|this|these|those)$/.test(subject.low) ||
      subject.isCapital
    )
  )
    return null
  const verb = firstFinite(tokens, at + 2, Math.min(at + 8, to))
  return verb >= 0 &&
    !tokens
      .slice(at + 1, verb)
      .some((token) => isComma(token) || /^(?:that|which|who|and|or)$/.test(token.low))
    ? { role: 'clause', from: at + 1 }
    : null
}

/** A subject and a finite verb before the next comma or break. */
function hasOwnVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const end = tokens.findIndex((token, n) => n > from && n < to && isBreak(token))
  const verb = firstFinite(tokens, from, end < 0 ? to : end)
  return verb > from
}

/** Where a clause set between commas ends: at a comma with a finite verb directly behind it. -1 where it runs to the end. */
function endOfInserted(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < to - 1; at += 1)
    if (isComma(tokens[at]) && isFiniteVerb(tokens, at + 1)) return at
  return -1
}

/** Where the noun begins that ends before `end`: a name in full, else the words back to a preposition, a verb or a comma. */
function nounBefore(tokens: readonly Token[], end: number): number {
  let at = end - 1
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
    return at
  }
  while (at > 0) {
    const before = tokens[at - 1] as Token
    const isVerb =
      isFiniteVerb(tokens, at - 1) || (AUXILIARIES.has(tokens[at - 2]?.low ?? '') && VERBS.has(before.low))
    if (!before.isWord || PREPOSITIONS.has(before.low) || isVerb) break
    at -= 1
  }
  return at
}
