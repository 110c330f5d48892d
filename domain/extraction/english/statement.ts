import type { Token } from './tokens'
import { firstFinite, thirdPerson } from './verbs'
import { PREPOSITIONS } from './words'

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

/** A noun phrase that somebody stressed, as a statement where it hides one. */
export function ofNoun(phrase: string): string {
  const importance = /^the (?:importance|significance|necessity) of (.+)$/i.exec(phrase)
  if (importance) return `${importance[1]} is important`
  const need = /^the need (to|for) (.+)$/i.exec(phrase)
  if (need) return need[1] === 'to' ? `It is necessary to ${need[2]}` : `There is a need for ${need[2]}`
  const success = /^(?:the|its|their) success of (.+?) in (.+)$/i.exec(phrase)
  return success ? `${success[1]} has succeeded in ${success[2]}` : phrase
}

/** A text that goes on inside a sentence: an opening article or pronoun in small letters. */
export const lowered = (text: string): string =>
  text.replace(/^(?:The|A|An|This|That|These|Those|It|He|She|They|Its|Their|His|Her|Some|Many)\b/, (word) =>
    word.toLowerCase(),
  )
