import { isPossessive, type Token } from './tokens'
import { finiteFor, gerundOf, participleOf } from './verbs'
import { EVENTS, PREPOSITIONS } from './words'

/** What a phrase takes for granted, as tokens `[from, to)`, and in a sentence of its own. */
export interface Presupposed {
  readonly from: number
  readonly to: number
  readonly statement: string
}

const textOf = (tokens: readonly Token[], from: number, to: number, whole: string) =>
  from >= to ? '' : whole.slice(tokens[from]?.start, tokens[to - 1]?.end)
const isMark = (token: Token | undefined) => token !== undefined && !token.isWord
const CAME_TO_BE = /^(?:development|creation|emergence|formation|rise|establishment|birth|appearance)$/
const CAUSED = /^(?:prompted|caused|driven|triggered|sparked|fueled|fuelled|motivated|spurred)$/

/** The assertions that noun phrases in `tokens[from, to)` carry: events by their noun, effects that came to be, causes with their own cause. */
export function presupposedIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  whole: string,
): Presupposed[] {
  const found: Presupposed[] = []
  for (let at = from; at < to; at += 1) {
    const event =
      whoseEvent(tokens, at, to, whole) ?? effect(tokens, at, to, whole) ?? cause(tokens, at, to, whole)
    if (event) found.push(event)
  }
  return found
}

/** "NIO's expansion of its production to …", "iFLYTEK's blacklisting by …": Jespersen's nexus-substantives (1924), with their subject or object before them. */
function whoseEvent(tokens: readonly Token[], at: number, to: number, whole: string): Presupposed | null {
  const owner = tokens[at]
  if (!owner?.isCapital || !isPossessive(owner)) return null
  const noun = [at + 1, at + 2].find((n) => EVENTS.has(tokens[n]?.low ?? ''))
  const verb = EVENTS.get(tokens[noun ?? -1]?.low ?? '')
  if (noun === undefined || verb === undefined || noun >= to) return null
  const next = tokens[noun + 1]?.low ?? ''
  if (next !== 'of' && next !== 'by') return null
  let begin = at
  while (begin > 0 && tokens[begin - 1]?.isCapital && tokens[begin - 1]?.isWord) begin -= 1
  const name = textOf(tokens, begin, at + 1, whole).replace(/['’]s?$/, '')
  const end = endOfPhrase(tokens, noun + 2, to)
  const isUndergone = next === 'by'
  const rest = textOf(tokens, isUndergone ? noun + 1 : noun + 2, end, whole)
  return {
    from: begin,
    to: end,
    statement: isUndergone
      ? `${name} was ${participleOf(verb)} ${rest}`
      : `${name} is ${gerundOf(verb)} ${rest}`,
  }
}

/** "led to the development of an industry within China" also says that there is the industry. */
function effect(tokens: readonly Token[], at: number, to: number, whole: string): Presupposed | null {
  const led = tokens[at]?.base
  if (
    !(led === 'lead' && tokens[at + 1]?.low === 'to') &&
    !(led === 'result' && tokens[at + 1]?.low === 'in')
  )
    return null
  const noun = tokens.findIndex((token, n) => n > at + 1 && n < at + 5 && CAME_TO_BE.test(token.low))
  if (noun < 0 || tokens[noun + 1]?.low !== 'of') return null
  const end = endOfPhrase(tokens, noun + 2, to)
  return end - noun < 4
    ? null
    : { from: noun + 1, to: end, statement: `There is now ${textOf(tokens, noun + 2, end, whole)}` }
}

/** "was prompted by broader restrictions on exports due to security concerns": the cause is told with a cause of its own. */
function cause(tokens: readonly Token[], at: number, to: number, whole: string): Presupposed | null {
  if (!CAUSED.test(tokens[at]?.low ?? '') || tokens[at + 1]?.low !== 'by') return null
  const because = tokens.findIndex(
    (token, n) =>
      n > at + 2 &&
      n < to &&
      ((token.low === 'due' && tokens[n + 1]?.low === 'to') ||
        (token.low === 'because' && tokens[n + 1]?.low === 'of')),
  )
  if (because < 0) return null
  const end = endOfPhrase(tokens, because, to)
  const noun = textOf(tokens, at + 2, because, whole)
  const why = textOf(tokens, because, end, whole).replace(/^due to/i, 'because of')
  return { from: at + 2, to: end, statement: `There are ${noun} ${why}` }
}

/** "with rapid advancements in AI technology": an event without a name at the front; null where the phrase holds none. */
export function frontEvent(
  tokens: readonly Token[],
  from: number,
  to: number,
  whole: string,
): Presupposed | null {
  const noun = tokens.findIndex((token, n) => n > from && n < to && EVENTS.has(token.low))
  const verb = EVENTS.get(tokens[noun]?.low ?? '')
  const next = tokens[noun + 1]?.low
  if (
    !/^(?:with|amid|given|despite|following|after)$/.test(tokens[from]?.low ?? '') ||
    verb === undefined ||
    (next !== 'in' && next !== 'of')
  )
    return null
  const manner = tokens[noun - 1]
  const adverb =
    manner &&
    noun - 1 > from &&
    /^(?:rapid|quick|steady|slow|sharp|strong|recent|swift|sudden|gradual|dramatic|significant)$/.test(
      manner.low,
    )
      ? ` ${manner.low}ly`
      : ''
  const subject = textOf(tokens, noun + 2, to, whole)
  const last = tokens[to - 1]
  const be = last && finiteFor({ ...last, base: 'be', low: 'be' }, last)
  return { from, to, statement: `${subject} ${be} ${gerundOf(verb)}${adverb}` }
}

/** "during a visit organized by the ministry": what somebody spoke at, told with more than its name. */
export function occasion(tokens: readonly Token[], from: number, to: number): number {
  return tokens.findIndex(
    (token, n) =>
      n > from + 1 &&
      n < to &&
      /^(?:during|at|in|after)$/.test(token.low) &&
      tokens
        .slice(n + 1, n + 6)
        .some(({ low }, k) => /ed$|^held$/.test(low) && tokens[n + 2 + k]?.low === 'by'),
  )
}

/** The end of a noun phrase with what hangs on it: the next mark, or a finite verb's place is the caller's business. */
function endOfPhrase(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (isMark(token) && !/^[-/&(]$/.test(token?.text ?? '')) return at
    if (at > from && token && !PREPOSITIONS.has(token.low) && isHighlighting(tokens, at)) return at
  }
  return to
}

const isHighlighting = (tokens: readonly Token[], at: number) =>
  /^(?:highlights?|shows?|signals?|marks?|reflects?|is|are|was|were|has|have|had|will|led|means?|underscores?|underlines?|illustrates?|demonstrates?)$/.test(
    tokens[at]?.low ?? '',
  )
