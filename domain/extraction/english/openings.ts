import type { Opening } from './clause'
import { absoluteVerb, isAdverb, isBreak, isComma, isListComma, nextComma, PARTICIPLE } from './commas'
import { nounBefore } from './nouns'
import type { Token } from './tokens'
import { firstFinite, isFiniteVerb, isGerund } from './verbs'
import { COORDINATORS, HOLDING, RELATIVES, SAYING } from './words'

/** What opens a clause behind a comma that gives a reason or a time. */
const REASONS = /^(?:as|because|since|when|after|before|although|though)$/

/** Whether a clause of its own begins at the token `at`, and which, in one that goes on since `since`; null where none does. */
export function opening(tokens: readonly Token[], at: number, to: number, since: number): Opening | null {
  const token = tokens[at]
  const hasVerb = () => firstFinite(tokens, Math.max(since, lastOpener(tokens, since, at)), at) >= 0
  if (isBreak(token))
    return hasVerb() && hasOwnVerb(tokens, at + 1, to) ? { role: 'clause', from: at + 1 } : null
  if (!isComma(token)) return openingWithoutComma(tokens, at, to, hasVerb)
  let next = at + 1
  while ((isAdverb(tokens[next]) || tokens[next]?.text === '”') && next < to - 1) next += 1
  const word = tokens[next]
  if (!word) return null
  if (RELATIVES.has(word.low) && next === at + 1)
    return word.low === 'where'
      ? { role: 'clause', from: next + 1 }
      : { role: 'relative', from: next, noun: nounBefore(tokens, at) }
  if (isGerund(word) && hasVerb() && !isFiniteVerb(tokens, next + 1) && !isListComma(tokens, at, to))
    return { role: 'participle', from: next }
  if (
    word.low === 'that' &&
    word.tag === 'SCONJ' &&
    next === at + 1 &&
    hasVerb() &&
    hasOwnVerb(tokens, next + 1, to)
  )
    return { role: 'clause', from: next + 1 }
  if (word.tag === 'ADP' && /^(?:which|whom)$/.test(tokens[next + 1]?.low ?? '') && hasVerb())
    return { role: 'clause', from: next + 2 }
  if (word.low === 'with' && next === at + 1 && absoluteVerb(tokens, next, to) > 0)
    return { role: 'absolute', from: next }
  const verb = predicateAt(tokens, at + 1, to)
  if (verb > 0 && hasVerb()) return { role: 'predicate', from: verb }
  const isPlain = word.tag === 'NOUN' && /^(?:that|who|which)$/.test(tokens[next + 1]?.low ?? '')
  if ((isPlain || /^(?:a|an|the|one)$/.test(word.low)) && next === at + 1 && isApposed(tokens, at, to))
    return { role: 'apposed', from: next, noun: nounBefore(tokens, at) }
  if (REASONS.test(word.low) && hasVerb() && hasOwnVerb(tokens, next + 1, to))
    return { role: 'clause', from: next + 1 }
  if (word.tag === 'VERB' && next === at + 1 && isTrailing(tokens, next, to, hasVerb()))
    return { role: 'past', from: next, noun: hasVerb() ? nounBefore(tokens, at) : since }
  if (COORDINATORS.has(tokens[at + 1]?.low ?? '') && hasVerb() && hasOwnVerb(tokens, at + 2, to))
    return { role: 'clause', from: at + 2 }
  return null
}

/** The last word that opens a clause inside: what follows a comma may be a member of that clause's own list. */
const lastOpener = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = to - 1; at > from; at -= 1)
    if (/^(?:how|why|whether|that|what|if)$/.test(tokens[at]?.low ?? '') && tokens[at]?.tag !== 'DET')
      return at
  return -1
}

/** "… grew by a tenth and its shares doubled": a second clause with a subject of its own, in small letters only after a determiner. */
function openingWithoutComma(
  tokens: readonly Token[],
  at: number,
  to: number,
  hasVerb: () => boolean,
): Opening | null {
  const { low } = tokens[at] as Token
  if (!/^(?:and|but|while|whereas|although)$/.test(low) || !hasVerb()) return null
  const subject = tokens[at + 1]
  if (low === 'while' && /^(?:it|they|he|she|we|i)$/.test(subject?.low ?? '')) return null
  if (
    low === 'and' &&
    subject &&
    isFiniteVerb(tokens, at + 1) &&
    HOLDING.has(subject.base) &&
    subject.base !== 'report'
  )
    return { role: 'predicate', from: at + 1 }
  if (low === 'and' && isOwnSubject(tokens, at + 1, to)) return { role: 'clause', from: at + 1 }
  if (subject?.low === 'that' && !isFiniteVerb(tokens, at + 2) && firstFinite(tokens, at + 2, to) > 0)
    return { role: 'clause', from: at + 2 }
  if (low === 'and' && subject && SAYING.has(subject.base) && tokens[at + 2]?.low === 'that')
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

/** "… and council tax will rise": nouns alone and then a verb that must be theirs. */
function isOwnSubject(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from
  while (at < to && /^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[at]?.tag ?? '') && !isFiniteVerb(tokens, at))
    at += 1
  return at > from && at - from < 6 && tokens[at]?.tag === 'AUX' && isFiniteVerb(tokens, at)
}

/** A subject and a finite verb before the next comma or break. */
function hasOwnVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const end = tokens.findIndex((token, n) => n > from && n < to && isBreak(token))
  const verb = firstFinite(tokens, from, end < 0 ? to : end)
  return verb > from
}

/** "and could not track", "then compared": where the verb with its adverbs begins that shares the subject before the comma. */
function predicateAt(tokens: readonly Token[], from: number, to: number): number {
  if (!/^(?:and|but|then|or)$/.test(tokens[from]?.low ?? '')) return -1
  const begin = tokens[from + 1]?.low === 'then' ? from + 2 : from + 1
  let at = begin
  while (at < to && (isAdverb(tokens[at]) || tokens[at]?.tag === 'ADV')) at += 1
  return isFiniteVerb(tokens, at) ? begin : -1
}

/** Whether what a comma opens is a name for the noun before it, no member of a list and no clause. */
function isApposed(tokens: readonly Token[], comma: number, to: number): boolean {
  if (!/^(?:NOUN|PROPN)$/.test(tokens[comma - 1]?.tag ?? '')) return false
  const close = nextComma(tokens, comma, to)
  const end = close < 0 ? to : close
  if (end - comma < 5 || /^(?:and|or|but)$/.test(tokens[end + 1]?.low ?? '')) return false
  const verb = firstFinite(tokens, comma + 1, end)
  const relative = tokens.findIndex(
    ({ low, tag }, n) => n > comma && n < end && (RELATIVES.has(low) || (low === 'that' && tag !== 'DET')),
  )
  return verb < 0 || (relative > 0 && relative < verb)
}

/** A past participle behind a comma with what goes with it: "…, built in 1906", "firefighters, backed by helicopters, had …". */
function isTrailing(tokens: readonly Token[], at: number, to: number, hasVerb: boolean): boolean {
  const token = tokens[at] as Token
  if (isFiniteVerb(tokens, at) || isGerund(token) || !PARTICIPLE.test(token.low)) return false
  if (/^(?:compared|according|based|asked|given|provided)$/.test(token.low)) return false
  const next = /^(?:ADV|ADJ)$/.test(tokens[at + 1]?.tag ?? '') ? at + 2 : at + 1
  if (
    !/^(?:by|in|at|for|with|on|from|to|out|off|up|down|over|as|under|against|after|before|through|during|last|this|year)$/.test(
      tokens[next]?.low ?? '',
    )
  )
    return false
  const comma = nextComma(tokens, at, to)
  return hasVerb
    ? comma < 0 ||
        firstFinite(tokens, comma, to) < 0 ||
        tokens[comma + 1]?.tag === 'CCONJ' ||
        tokens[comma + 1]?.tag === 'ADP'
    : comma > 0 && isFiniteVerb(tokens, comma + 1)
}
