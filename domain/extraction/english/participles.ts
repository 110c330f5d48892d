import { subjectOf, textOf } from './statement'
import type { Token } from './tokens'
import { baseOfGerund, finiteFor, isGerund, participleOf, thirdPerson } from './verbs'
import { IRREGULAR_VERBS } from './words'

const CAUSING =
  /^(?:trigger|cause|prompt|spark|force|lead|result|make|drive|fuel|spur|push|raise|leave|deepen|worsen|ease|increase|reduce|boost|pave|open|overwhelm|widen|strain|disrupt|slow|lower)$/
const LETTING = /^(?:enable|allow|permit|let|help|empower)$/
const OF_SUBJECT =
  /^(?:help|hurt|drive|lead|boost|lift|fuel|push|drag|weigh|support|hit|buoy|offset|back|follow|join|accompany|spur|prompt|trigger|cause)$/

const isPast = (token: Token | undefined) =>
  token !== undefined &&
  (/^(?:was|were|had|did)$|ed$/.test(token.low) ||
    (token.tag === 'VERB' && token.low !== token.base && !/(?:s|ing)$/.test(token.low)))
const pastOf = (base: string) => IRREGULAR_VERBS.get(base)?.past ?? participleOf(base)

/** "is", "are", "was" or "were", as the subject and the time want. */
function beOf(subject: Token | undefined, isOver: boolean): string {
  const is = subject ? finiteFor({ ...subject, base: 'be', low: 'be' }, subject) : 'is'
  return isOver ? (is === 'are' ? 'were' : 'was') : is
}

/** "…, showcasing resilience" as a statement about the subject of `[mainFrom, mainTo)`, or about what that clause tells, where the verb is one of causing. */
export function ofParticiple(
  tokens: readonly Token[],
  clause: readonly [from: number, to: number],
  main: readonly [from: number, to: number],
  whole: string,
): string {
  const at = tokens.findIndex((token, n) => n >= clause[0] && n < clause[1] && isGerund(token))
  const verb = tokens[at]
  if (!verb) return textOf(tokens, clause[0], clause[1], whole)
  const base = baseOfGerund(verb)
  const second = tokens.findIndex(
    (token, n) => n > at && n < clause[1] && token.tag === 'CCONJ' && isGerund(tokens[n + 1]),
  )
  const behind = textOf(tokens, at + 1, second < 0 ? clause[1] : second, whole)
  const to = tokens.findIndex(
    (token, n) => n > at + 1 && n < Math.min(at + 9, clause[1]) && token.low === 'to',
  )
  if (LETTING.test(base) && to > 0)
    return `${textOf(tokens, at + 1, to, whole)} can ${textOf(tokens, to + 1, clause[1], whole)}`
  const subject = subjectOf(tokens, main[0], main[1])
  const past = isPast(tokens[subject.verb])
  const aux = tokens[subject.verb]?.low ?? ''
  const other = tokens[second + 1]
  const isCaused = past || CAUSING.test(base)
  const form = (gerund: Token) =>
    isCaused
      ? past
        ? pastOf(baseOfGerund(gerund))
        : thirdPerson(baseOfGerund(gerund))
      : finiteFor(gerund, subject.head)
  const joined =
    second < 0 || !other
      ? ''
      : ` ${tokens[second]?.text} ${form(other)} ${textOf(tokens, second + 2, clause[1], whole)}`
  const rest = behind + joined
  if (/^(?:will|would|could|may|might)$/.test(aux) && !CAUSING.test(base))
    return `${textOf(tokens, main[0], subject.end, whole)} ${aux} ${base} ${rest}`
  if (CAUSING.test(base)) return `${textOf(tokens, main[0], main[1], whole)}, and this ${form(verb)} ${rest}`
  return `${textOf(tokens, main[0], subject.end, whole)} ${form(verb)} ${rest}`
}

/** "…, helped by higher volumes" as a statement about the main clause's subject, or ", built in 1906" about the noun before it. */
export function ofPast(
  tokens: readonly Token[],
  clause: { readonly from: number; readonly to: number; readonly noun?: number },
  main: readonly [from: number, to: number],
  whole: string,
): string {
  const subject = subjectOf(tokens, main[0], main[1])
  const isSubject = OF_SUBJECT.test(tokens[clause.from]?.base ?? '') || clause.noun === undefined
  const about = isSubject
    ? textOf(tokens, main[0], subject.end, whole)
    : textOf(tokens, clause.noun ?? 0, clause.from - 1, whole)
  const head = isSubject ? subject.head : tokens[clause.from - 2]
  const told = textOf(tokens, clause.from, clause.to, whole)
  return `${about} ${beOf(head, true)} ${told[0]?.toLowerCase()}${told.slice(1)}`
}

/** "with the cost of batteries falling sharply" as a statement. */
export function ofAbsolute(
  tokens: readonly Token[],
  [from, verb, to]: readonly [from: number, verb: number, to: number],
  main: readonly [from: number, to: number],
  whole: string,
): string {
  const noun = tokens.findIndex((token, n) => n > from + 1 && n < verb && token.tag === 'ADP')
  const head = tokens[(noun < 0 ? verb : noun) - 1]
  const isOver = isPast(tokens[subjectOf(tokens, main[0], main[1]).verb])
  const about = textOf(tokens, from + 1, verb, whole)
  if (tokens[verb]?.low === 'having')
    return `${about} ${beOf(head, false) === 'are' ? 'have' : 'has'} ${textOf(tokens, verb + 1, to, whole)}`
  return `${about} ${beOf(head, isOver)} ${textOf(tokens, verb, to, whole)}`
}

/** "the driver, a man of 51" as a statement. */
export function ofApposed(
  tokens: readonly Token[],
  clause: { readonly from: number; readonly to: number; readonly noun?: number },
  main: readonly [from: number, to: number],
  whole: string,
): string {
  const before = tokens[clause.from - 2]?.base ?? ''
  if (
    /^(?:year|month|week|day|quarter|time|decade|century)$/.test(before) ||
    /^(?:step|move|decision|measure|figure|sign|result|rise|drop|increase|decrease|change|feat|shift|development|number|sum|record|claim|trend)$/.test(
      tokens[clause.from + 1]?.low ?? '',
    )
  )
    return `This is ${textOf(tokens, clause.from, clause.to, whole)}`
  const head = tokens[clause.from - 2]
  const isOver = head?.tag === 'NOUN' && isPast(tokens[subjectOf(tokens, main[0], main[1]).verb])
  return `${textOf(tokens, clause.noun ?? main[0], clause.from - 1, whole)} ${beOf(head, isOver)} ${textOf(tokens, clause.from, clause.to, whole)}`
}

/** "By not relying on imports" as a statement about the subject of the main clause. */
export function ofMeans(
  tokens: readonly Token[],
  clause: readonly [number, number],
  main: readonly [number, number],
  whole: string,
): string {
  const at = tokens.findIndex((token, n) => n >= clause[0] && n < clause[1] && isGerund(token))
  const verb = tokens[at]
  if (!verb) return textOf(tokens, clause[0], clause[1], whole)
  const subject = subjectOf(tokens, main[0], main[1])
  const rest = textOf(tokens, at + 1, clause[1], whole)
  const finite = finiteFor(verb, subject.head)
  const base = baseOfGerund(verb)
  const negated = tokens[at - 1]?.low === 'not'
  const told = negated ? `${finite === base ? 'do' : 'does'} not ${base}` : finite
  return `${textOf(tokens, main[0], subject.end, whole)} ${told} ${rest}`
}
