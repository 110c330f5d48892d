import type { Token } from './tokens'
import { baseOfGerund, finiteFor, firstFinite, isGerund, participleOf, thirdPerson } from './verbs'
import { IRREGULAR_VERBS, PREPOSITIONS } from './words'

const HEARSAY = /\b(?:reportedly|allegedly|purportedly|supposedly|apparently)\b,? ?/giu
const SEEN_AS =
  /\b(is|are|was|were|has been|have been) ((?:\w+ly |often |now |also )*)(?:highlighted|seen|regarded|viewed|described|considered|known|hailed|recognized|recognised|perceived|touted|billed) as\b|\b(is|are|was|were) ((?:\w+ly )*)considered (?=one|an?\b|the\b)/iu
const SAID_TO_BE =
  /\b(is|are|was|were) (?:\w+ly )?(?:said|believed|thought|reported|understood|alleged|rumoured|rumored|considered) to be\b/iu
const SAID_TO_HAVE =
  /\b(is|are|was|were) (?:\w+ly )?(?:said|believed|thought|reported|understood|alleged|rumoured|rumored) to have\b/iu
const SAID_TO =
  /\b(?:is|are|was|were) (?:\w+ly )?(?:said|believed|thought|reported|understood|alleged) to (\w+)/iu
const EXPECTED = /\b(?:is|are|was|were) (?:\w+ly )?(?:expected|projected|forecast|predicted|estimated) to\b/iu

/** Whether the words pass on what somebody unnamed says, and the statement without those words. */
export function withoutHearsay(statement: string): { statement: string; isHearsay: boolean } {
  const plain = statement
    .replace(HEARSAY, '')
    .replace(SEEN_AS, (_, be?: string, _manner?: string, was?: string) => be ?? `${was} `)
    .replace(SAID_TO_BE, '$1')
    .replace(SAID_TO_HAVE, (_, be: string) => (/^(?:is|was)$/i.test(be) ? 'has' : 'have'))
    .replace(SAID_TO, (_, verb: string) => thirdPerson(verb))
  return { statement: plain, isHearsay: plain !== statement || EXPECTED.test(statement) }
}

/** A statement as it stands by itself: one line, a capital first, a full stop last, no marks left over at its ends. */
export function asSentence(words: string): string {
  const bare = words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:—–"“”'‘(]+|[\s,;:—–."“”(]+$/gu, (marks) => (/^\.$/.test(marks) ? '' : ''))
  const closed = balanced(bare)
  const whole = /(?:\b\p{L}\.){2,}$/u.test(`${closed}.`) ? `${closed}.` : closed
  const opening = /^\p{Ll}\p{Lu}/u.test(whole) ? whole[0] : whole[0]?.toUpperCase()
  return whole === '' ? '' : `${opening}${whole.slice(1)}${/[.!?…。！？؟]$/u.test(whole) ? '' : '.'}`
}

/** Quotation marks in pairs: one that lost its other half is closed, or left out. */
function balanced(words: string): string {
  const [opened, closed] = [words.split('“').length, words.split('”').length]
  if (opened > closed) return `${words}”`
  if (closed > opened) return words.replaceAll('”', '')
  return words.split('"').length % 2 === 0
    ? /(?:^|\s)"\S[^"]*$/.test(words)
      ? `${words}"`
      : words.replaceAll('"', '')
    : words
}

export const textOf = (tokens: readonly Token[], from: number, to: number, whole: string): string =>
  from >= to ? '' : whole.slice(tokens[from]?.start, tokens[to - 1]?.end)

/** The subject of the clause `[from, to)`: where it ends, and the noun that says whether it is one or many. */
export function subjectOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { end: number; head: Token | undefined; verb: number } {
  const verb = firstFinite(tokens, from, to)
  let end = verb < 0 ? to : verb
  while (end > from + 1 && (tokens[end - 1]?.tag === 'ADV' || /ly$/.test(tokens[end - 1]?.low ?? '')))
    end -= 1
  let head = end - 1
  for (let at = from + 1; at < end; at += 1)
    if (
      PREPOSITIONS.has(tokens[at]?.low ?? '') ||
      tokens[at]?.text === ',' ||
      (tokens[at]?.low === 'such' && tokens[at + 1]?.low === 'as')
    ) {
      head = at - 1
      break
    }
  return { end, head: tokens[head], verb }
}

const isPast = (token: Token | undefined) =>
  token !== undefined &&
  (/^(?:was|were|had|did)$|ed$/.test(token.low) ||
    (token.tag === 'VERB' && token.low !== token.base && !/(?:s|ing)$/.test(token.low)))
const CAUSING =
  /^(?:trigger|cause|prompt|spark|force|lead|result|make|drive|fuel|spur|push|raise|leave|deepen|worsen|ease|increase|reduce|boost|pave|open|overwhelm|widen|strain|disrupt|slow|lower)$/
const LETTING = /^(?:enable|allow|permit|let|help|empower)$/

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
  const joined =
    second < 0 || !other
      ? ''
      : ` ${tokens[second]?.text} ${past || CAUSING.test(base) ? (past ? pastOf(baseOfGerund(other)) : thirdPerson(baseOfGerund(other))) : finiteFor(other, subject.head)} ${textOf(tokens, second + 2, clause[1], whole)}`
  const rest = behind + joined
  if (/^(?:will|would|could|may|might)$/.test(aux) && !CAUSING.test(base))
    return `${textOf(tokens, main[0], subject.end, whole)} ${aux} ${base} ${rest}`
  if (CAUSING.test(base))
    return `${textOf(tokens, main[0], main[1], whole)}, and this ${past ? pastOf(base) : thirdPerson(base)} ${rest}`
  const finite = past ? pastOf(base) : finiteFor(verb, subject.head)
  return `${textOf(tokens, main[0], subject.end, whole)} ${finite} ${rest}`
}

const OF_SUBJECT =
  /^(?:help|hurt|drive|lead|boost|lift|fuel|push|drag|weigh|support|hit|buoy|offset|back|follow|join|accompany|spur|prompt|trigger|cause)$/

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
  const be = head && finiteFor({ ...head, base: 'be', low: 'be' }, head) === 'are' ? 'were' : 'was'
  const told = textOf(tokens, clause.from, clause.to, whole)
  return `${about} ${be} ${told[0]?.toLowerCase()}${told.slice(1)}`
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
  const is = head && finiteFor({ ...head, base: 'be', low: 'be' }, head)
  const isOver = isPast(tokens[subjectOf(tokens, main[0], main[1]).verb])
  const be = isOver ? (is === 'are' ? 'were' : 'was') : is
  const about = textOf(tokens, from + 1, verb, whole)
  if (tokens[verb]?.low === 'having')
    return `${about} ${is === 'are' ? 'have' : 'has'} ${textOf(tokens, verb + 1, to, whole)}`
  return `${about} ${be} ${textOf(tokens, verb, to, whole)}`
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
  const be = head && finiteFor({ ...head, base: 'be', low: 'be' }, head)
  const isOver = head?.tag === 'NOUN' && isPast(tokens[subjectOf(tokens, main[0], main[1]).verb])
  const was = be === 'are' ? 'were' : 'was'
  return `${textOf(tokens, clause.noun ?? main[0], clause.from - 1, whole)} ${isOver ? was : be} ${textOf(tokens, clause.from, clause.to, whole)}`
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

/** A noun phrase that somebody stressed, as a statement where it hides one. */
export function ofNoun(phrase: string): string {
  const importance = /^the (?:importance|significance|necessity) of (.+)$/i.exec(phrase)
  if (importance) return `${importance[1]} is important`
  const need = /^the need (to|for) (.+)$/i.exec(phrase)
  if (need) return need[1] === 'to' ? `It is necessary to ${need[2]}` : `There is a need for ${need[2]}`
  const success = /^(?:the|its|their) success of (.+?) in (.+)$/i.exec(phrase)
  return success ? `${success[1]} has succeeded in ${success[2]}` : phrase
}

const pastOf = (base: string) => IRREGULAR_VERBS.get(base)?.past ?? participleOf(base)
/** A text that goes on inside a sentence: an opening article or pronoun in small letters. */
export const lowered = (text: string): string =>
  text.replace(/^(?:The|A|An|This|That|These|Those|It|He|She|They|Its|Their|His|Her|Some|Many)\b/, (word) =>
    word.toLowerCase(),
  )
