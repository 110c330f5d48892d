import { contentAfter, split } from './content'
import { isThat, type Range, type Token } from './tokens'
import { firstFinite, isGerund, mainVerb } from './verbs'
import { type Named, UNNAMED, type Voice, voiceOf } from './voice'
import { HOLDING, RELATIVES, REPORTS, SAYING, SAYING_OF, SHOWING } from './words'

/** A stretch of a sentence that somebody asserts, and whose words they are. */
export interface Frame {
  readonly voice: Voice
  /** The tokens of what is asserted, in one or more stretches. */
  readonly parts: readonly Range[]
  /** Tokens set between, which name the speaker: "It is possible, the authors say, that …". */
  readonly hole?: Range
  /** "clause" is the usual; "noun" a noun phrase ("stressed the importance of …"); "whole" the clause with its verb ("denied that …"). */
  readonly told: 'clause' | 'noun' | 'whole'
  /** Behind a "whole": what its subject says besides ("welcomed the plan but noted that …"). */
  readonly also?: readonly Range[]
  /** The subject of the verb of saying, with what hangs on it. */
  readonly subject: Range
}

const ATTITUDE = /^(?:confident|optimistic|convinced|adamant|certain|sure|hopeful)$/
const BY_PASSIVE =
  /^(?:said|believed|thought|reported|understood|rumored|rumoured|alleged|claimed|estimated|expected|known|feared|likely|possible)$/

/** Who says what `tokens[from, to)` tells, where the clause is about their saying it: "X said that …", "X denied …", "it is believed that …". */
export function frameOf(tokens: readonly Token[], from: number, to: number, named: Named): Frame | null {
  const verb = mainVerb(tokens, from, to)
  if (verb < from) return null
  const said = sayingAt(tokens, verb, to)
  const token = tokens[said]
  // What somebody will or would say is not said.
  if (!token || /^(?:will|would|could|should|may|might|must|can|shall)$/.test(tokens[verb]?.low ?? ''))
    return null
  const subject: Range = [from, verb]
  if (tokens[from]?.low === 'it' && BY_PASSIVE.test(token.low) && isThat(tokens[said + 1]))
    return /^(?:likely|possible)$/.test(token.low)
      ? null
      : { voice: UNNAMED, parts: [[said + 2, to]], told: 'clause', subject }
  if (verb === from || isPassive(tokens, verb, said)) return null
  const { base } = token
  const does = SHOWING.has(base) ? 'shows' : SAYING.has(base) ? 'says' : 'holds'
  const isShowing = does === 'shows'
  if (!SAYING.has(base) && !SAYING_OF.has(base) && !HOLDING.has(base)) return null
  const voice = voiceOf(tokens, from, subjectEnd(tokens, from, verb), named, does)
  if (!voice) return null
  const content = SAYING.has(base) ? contentAfter(tokens, said, to) : -1
  if (content >= 0) return { voice, parts: split(tokens, content, to), told: 'clause', subject }
  if (SAYING_OF.has(base) && to - said > 2) return { voice, parts: [[said + 1, to]], told: 'noun', subject }
  if (
    isShowing &&
    voice.attribution === 'named' &&
    REPORTS.has(tokens.slice(from, verb).find(({ tag }) => tag === 'NOUN')?.base ?? '')
  )
    return { voice, parts: [[from, to]], told: 'whole', subject }
  const isHeld = HOLDING.has(base) || (/^(?:expect|hope)$/.test(base) && tokens[said + 1]?.low === 'to')
  if (!isHeld) return null
  const [first, ...also] = split(tokens, said, to)
  return { voice, parts: [[from, first?.[1] ?? to]], told: 'whole', subject, also }
}

/** Where the subject ends: at its first comma or relative clause, for what is set between does not speak. */
function subjectEnd(tokens: readonly Token[], from: number, verb: number): number {
  const inserted = tokens.findIndex((token, n) => n > from && n < verb && RELATIVES.has(token.low))
  return inserted < 0 ? verb : inserted
}

/** The verb that says: the finite one, or the participle behind "has" and the like. */
function sayingAt(tokens: readonly Token[], verb: number, to: number): number {
  if (tokens[verb]?.tag !== 'AUX') return verb
  let at = verb + 1
  while (at < to && /^(?:ADV|PART|AUX)$/.test(tokens[at]?.tag ?? '')) at += 1
  return at < to ? at : -1
}

const isPassive = (tokens: readonly Token[], verb: number, said: number) =>
  said !== verb && (tokens[said - 1]?.base === 'be' || tokens[verb]?.base === 'be') && !isGerund(tokens[said])

/** "…, asserting that their technology will keep them ahead": who the `subject` of such a participle is, and what they assert. */
export function saidByParticiple(
  tokens: readonly Token[],
  at: number,
  to: number,
  subject: Range,
  named: Named,
): Frame | null {
  const token = tokens[at]
  if (!token || !SAYING.has(token.base)) return null
  const clause = contentAfter(tokens, at, to)
  const voice =
    clause < 0
      ? null
      : voiceOf(tokens, subject[0], subject[1], named, SHOWING.has(token.base) ? 'shows' : 'says')
  return voice && { voice, parts: [[clause, to]], told: 'clause', subject }
}

/** Whether the clause only says what somebody feels sure of: "X are confident in their capabilities". */
export const isAttitude = (tokens: readonly Token[], from: number, to: number): boolean => {
  const verb = firstFinite(tokens, from, to)
  return verb >= 0 && tokens.slice(verb + 1, verb + 3).some(({ low }) => ATTITUDE.test(low))
}
