import type { Token } from './tokens'
import { baseOf, firstFinite, isFiniteVerb, isGerund } from './verbs'
import { type Named, UNNAMED, type Voice, voiceOf } from './voice'
import { RELATIVES, SAYING, SAYING_OF } from './words'

/** A stretch of a sentence that somebody asserts: the tokens `[from, to)` of what is asserted, and whose words they are. */
export interface Frame {
  readonly voice: Voice
  readonly from: number
  readonly to: number
  /** What is asserted is a noun phrase ("stressed the importance of …"), not a clause. */
  readonly isNoun: boolean
  /** Where the whole begins, with the speaker. */
  readonly whole: number
}

const ATTITUDE = /^(?:confident|optimistic|convinced|adamant|certain|sure|hopeful)$/
const OF_SAYING_BY_PASSIVE =
  /^(?:said|believed|thought|reported|understood|rumored|rumoured|alleged|claimed|estimated|expected|known|feared)$/
/** What things do as well as people. */
const SHOWING = /^(?:show|indicate|suggest|reveal|find|mean|confirm|explain|highlight|underline|underscore)$/
const isThat = (token: Token | undefined) => token?.low === 'that'
const isMark = (token: Token | undefined) => token !== undefined && !token.isWord && /[,;:]/.test(token.text)

/**
 * Who says what `tokens[from, to)` tells, where it names somebody: "According to X, …", "X said that …", "…, X said",
 * "it is believed that …", "X stressed the importance of …". Null where the article tells it itself.
 */
export function frameOf(tokens: readonly Token[], from: number, to: number, named: Named): Frame | null {
  return (
    accordingTo(tokens, from, to, named) ??
    saidBefore(tokens, from, to, named) ??
    saidAfter(tokens, from, to, named)
  )
}

function accordingTo(tokens: readonly Token[], from: number, to: number, named: Named): Frame | null {
  for (let at = from; at < to - 2; at += 1) {
    if (tokens[at]?.low !== 'according' || tokens[at + 1]?.low !== 'to') continue
    const comma = tokens.findIndex((token, n) => n > at && n < to && isMark(token))
    const voice = voiceOf(tokens, at + 2, comma < 0 ? to : comma, named) ?? UNNAMED
    if (at === from) return comma < 0 ? null : { voice, from: comma + 1, to, isNoun: false, whole: from }
    return { voice, from, to: isMark(tokens[at - 1]) ? at - 1 : at, isNoun: false, whole: from }
  }
  return null
}

function saidBefore(tokens: readonly Token[], from: number, to: number, named: Named): Frame | null {
  const inserted = insertedAt(tokens, from, to)
  const verb = inserted ? inserted[1] : firstFinite(tokens, from, to)
  if (verb <= from) return null
  const said =
    verb + (isFiniteVerb(tokens, verb + 1) || OF_SAYING_BY_PASSIVE.test(tokens[verb + 1]?.low ?? '') ? 1 : 0)
  const low = tokens[said]?.low ?? ''
  if (tokens[from]?.low === 'it' && OF_SAYING_BY_PASSIVE.test(low) && isThat(tokens[said + 1]))
    return { voice: UNNAMED, from: said + 2, to, isNoun: false, whole: from }
  const base = baseOf(low)
  if (said !== verb && base !== low && !/^(?:has|have|had)$/.test(tokens[verb]?.low ?? '')) return null
  if (!SAYING.has(base) && !SAYING_OF.has(base)) return null
  const clause = contentAfter(tokens, said, to)
  const isPlain =
    clause >= 0 &&
    isThat(tokens[clause - 1]) &&
    !SHOWING.test(base) &&
    !/^(?:this|that|it)$/.test(tokens[from]?.low ?? '')
  const voice = voiceOf(tokens, from, inserted ? inserted[0] : verb, named) ?? (isPlain ? UNNAMED : null)
  if (!voice) return null
  if (clause >= 0) return { voice, from: clause, to, isNoun: false, whole: from }
  if (SAYING_OF.has(base) && to - said > 2) return { voice, from: said + 1, to, isNoun: true, whole: from }
  return null
}

/** "Brandt, who lost the election, claims …": the comma before such a clause, and the verb behind it. */
function insertedAt(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly [comma: number, verb: number] | null {
  const comma = tokens.findIndex(
    (token, n) => n > from && n < to && token.text === ',' && RELATIVES.has(tokens[n + 1]?.low ?? ''),
  )
  if (comma < 0 || firstFinite(tokens, from, comma) >= 0) return null
  const end = tokens.findIndex(
    (token, n) => n > comma + 2 && n < to && token.text === ',' && isFiniteVerb(tokens, n + 1),
  )
  return end < 0 ? null : [comma, end + 1]
}

/** Where the clause behind a verb of saying begins: after "that", a colon, or at once. -1 where none follows. */
function contentAfter(tokens: readonly Token[], said: number, to: number): number {
  for (let at = said + 1; at < Math.min(said + 10, to); at += 1) {
    if (isThat(tokens[at]) && to - at > 2) return at + 1
    if (tokens[at]?.text === ':' || /^["“]$/.test(tokens[at]?.text ?? '')) return at + 1
    if (isMark(tokens[at]) || isFiniteVerb(tokens, at)) break
  }
  const verb = firstFinite(tokens, said + 1, to)
  return verb > said + 1 && !tokens.slice(said + 1, verb).some((token) => isMark(token)) ? said + 1 : -1
}

function saidAfter(tokens: readonly Token[], from: number, end: number, named: Named): Frame | null {
  const relative = tokens.findLastIndex(
    (token, n) => n > from && n < end && isMark(token) && RELATIVES.has(tokens[n + 1]?.low ?? ''),
  )
  const to =
    relative > 0 &&
    SAYING.has(baseOf(tokens.slice(from, relative).findLast(({ low }) => SAYING.has(baseOf(low)))?.low ?? ''))
      ? relative
      : end
  let comma = -1
  for (let at = from; at < to; at += 1)
    if (isMark(tokens[at]) || (/^["”]$/.test(tokens[at]?.text ?? '') && at > from + 2)) comma = at
  if (comma <= from + 1 || to - comma > 16 || RELATIVES.has(tokens[comma + 1]?.low ?? '')) return null
  const closes = /^["”]$/.test(tokens[comma]?.text ?? '')
  const saying = tokens.findIndex(
    (token, n) => n > comma && n < to && SAYING.has(baseOf(token.low)) && !isGerund(token),
  )
  if (saying < 0 || isThat(tokens[saying + 1])) return null
  const said = tokens[saying]
  if (!said || (!isFiniteVerb(tokens, saying) && !/^(?:said|says)$/.test(said.low))) return null
  const voice =
    saying === comma + 1 ? voiceOf(tokens, saying + 1, to, named) : voiceOf(tokens, comma + 1, saying, named)
  if (!voice || (!closes && firstFinite(tokens, from, comma) < 0)) return null
  return { voice, from, to: comma, isNoun: false, whole: from }
}

/** "…, asserting that their technology will keep them ahead": who the subject `[subjectFrom, subjectTo)` of such a participle is, and what they assert. */
export function saidByParticiple(
  tokens: readonly Token[],
  at: number,
  to: number,
  subject: readonly [from: number, to: number],
  named: Named,
): Frame | null {
  const token = tokens[at]
  if (!token || !SAYING.has(baseOf(token.low))) return null
  const clause = contentAfter(tokens, at, to)
  const voice = clause < 0 ? null : voiceOf(tokens, subject[0], subject[1], named)
  return voice && { voice, from: clause, to, isNoun: false, whole: at }
}

/** Whether the clause only says what somebody feels sure of: "X are confident in their capabilities". */
export const isAttitude = (tokens: readonly Token[], from: number, to: number): boolean => {
  const verb = firstFinite(tokens, from, to)
  return verb >= 0 && tokens.slice(verb + 1, verb + 3).some(({ low }) => ATTITUDE.test(low))
}
