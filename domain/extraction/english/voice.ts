import type { Attribution, ClaimantKind } from '../../claim'
import { nameIn, type Run } from './names'
import { Antecedents } from './standing'
import { isPossessive, type Token } from './tokens'
import { isGerund } from './verbs'
import { BODIES, RELATIVES, REPORTS, ROLES, SPEAKERS } from './words'

/** Who asserts something. */
export interface Voice {
  readonly attribution: Attribution
  readonly claimant: { readonly name: string; readonly kind: ClaimantKind } | null
}
type Claimant = NonNullable<Voice['claimant']>

export const THE_ARTICLE: Voice = { attribution: 'article', claimant: null }
export const UNNAMED: Voice = { attribution: 'unnamed', claimant: null }

const by = (claimant: Claimant): Voice => ({ attribution: 'named', claimant })
const lastWordOf = (name: string) => name.split(' ').at(-1)?.toLowerCase() ?? name

/** Whom an article has named so far, so that "Magnus", "he" and "the ministry" are known again. */
export class Named {
  readonly #byLastWord = new Map<string, Claimant>()
  #person: Claimant | null = null
  #body: Claimant | null = null
  /** What pronouns stand for. */
  readonly about = new Antecedents()

  /** The person or body, by the fullest name the article has given. */
  known(name: string, kind: ClaimantKind): Claimant {
    const before = this.#byLastWord.get(lastWordOf(name))
    const claimant = before && before.name.length >= name.length ? before : { name, kind }
    this.#byLastWord.set(lastWordOf(name), claimant)
    if (claimant.kind === 'person') this.#person = claimant
    else this.#body = claimant
    return claimant
  }

  /** Takes note of whom a sentence names in full, whether or not they say anything in it. */
  meet(tokens: readonly Token[]): void {
    for (let at = 0; at < tokens.length; ) {
      const run = nameIn(tokens, at)
      if (!run) return
      const key = lastWordOf(run.name)
      if (run.name.includes(' ') && run.at > 0 && !this.#byLastWord.has(key))
        this.#byLastWord.set(key, { name: run.name, kind: run.kind })
      at = run.at + run.size
    }
  }

  /** The body that "the ministry" or "the council" stands for, by the article's full name for one. */
  body(noun: string): Claimant | null {
    const known = this.#byLastWord.get(noun)
    return known?.kind === 'body' ? known : null
  }

  /** Whom "he" or "she" stands for. */
  get person(): Claimant | null {
    return this.#person
  }

  get last(): Claimant | null {
    return this.#body ?? this.#person
  }
}

const DEFINITE = /^(?:the|its|his|her|their|our|this|that|those|these)$/
const INDEFINITE = /^(?:a|an|one|another|some|many|several|most|two|three|four|five|few|no|other|others)$/
const SPOKES = /^(?:spokesman|spokeswoman|spokesperson|spokespeople|representative)$/
/** People who speak for the house they work in when it is named. */
const SCHOLARS =
  /^(?:researcher|scientist|analyst|economist|academic|engineer|lawyer|doctor|team|strategist|historian|biologist)$/
const isPlural = ({ tag, low, base }: Token) =>
  (tag === 'NOUN' && low !== base) || /^(?:people|police)$/.test(low)

/**
 * Who is meant by `tokens[from, to)` as the subject of a verb of saying, the noun with what hangs on it; null where that cannot say
 * anything. What things do as well as people ("the rise shows", "the draft calls for") needs a noun that stands for people or a report.
 */
export function voiceOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  named: Named,
  does: 'says' | 'shows' | 'holds' = 'says',
): Voice | null {
  const words = withoutEdges(tokens.slice(from, to))
  const [first] = words
  if (!first) return null
  if (words.length === 1 && first.tag === 'PRON') return ofPronoun(first.low, named)
  const introducing = words.findIndex(
    ({ low }, at) => /^(?:like|including)$/.test(low) || (low === 'as' && words[at - 1]?.low === 'such'),
  )
  if (introducing >= 0) {
    const run = nameIn(words, introducing + 1)
    if (run && !isPossessive(words[run.at + run.size - 1] as Token))
      return by(named.known(run.name, run.kind))
  }
  const end = headEnd(words)
  const head = words.slice(0, end)
  const run = runs(head, from === 0 || tokens[from - 1]?.text === '“').findLast(
    ({ at, size }) => at + size === head.length,
  )
  if (run && !isPlaced(head, run)) {
    const before = head[run.at - 1]
    if (
      isPossessive(head.at(-1) as Token) ||
      (does === 'shows' && run.kind === 'body' && !BODIES.test(run.name))
    )
      return null
    return by(
      named.known(
        run.name,
        before?.tag === 'NOUN' ? (ROLES.test(before.base) ? 'person' : 'body') : run.kind,
      ),
    )
  }
  return ofCommonNoun(words, end, named, does !== 'says')
}

function ofPronoun(low: string, named: Named): Voice | null {
  if (/^(?:he|she)$/.test(low)) return named.person ? by(named.person) : UNNAMED
  if (/^(?:it|they)$/.test(low)) return named.last ? by(named.last) : null
  return /^(?:i|we|you|this|that|which|who|what|there)$/.test(low) ? null : UNNAMED
}

const withoutEdges = (words: readonly Token[]) => {
  let from = 0
  let to = words.length
  const isEdge = (token: Token | undefined) =>
    token !== undefined &&
    (/^(?:ADV|CCONJ|PUNCT|PART|SCONJ)$/.test(token.tag) || /^(?:has|have|had|also)$/.test(token.low))
  while (from < to && isEdge(words[from])) from += 1
  while (to > from && isEdge(words[to - 1]) && words[to - 1]?.text !== ')') to -= 1
  return words.slice(from, to)
}

/** Where the noun itself ends: before a comma, a bracket, a participle, a relative clause. */
function headEnd(words: readonly Token[]): number {
  const end = words.findIndex(
    (token, at) =>
      at > 0 &&
      (/^[,(;:—–]$/.test(token.text) ||
        RELATIVES.has(token.low) ||
        (token.tag === 'PRON' && token.low === 'that') ||
        (token.tag === 'VERB' &&
          words[at - 1]?.tag !== 'DET' &&
          !token.isCapital &&
          words[at + 1] !== undefined &&
          !/^(?:NOUN|PROPN)$/.test(words[at + 1]?.tag ?? '')) ||
        (isGerund(token) && /^(?:NOUN|PROPN)$/.test(words[at - 1]?.tag ?? ''))),
  )
  return end < 0 ? words.length : end
}

function runs(words: readonly Token[], opensSentence: boolean): Run[] {
  const found: Run[] = []
  for (let at = 0; at < words.length; ) {
    const run = nameIn(words, at, opensSentence && at === 0)
    if (!run) break
    found.push(run)
    at = run.at + run.size
  }
  return found
}

/** "residents of Lisbon", "a study by Oxford University": the name says which, it is not who speaks. */
function isPlaced(head: readonly Token[], run: Run): boolean {
  const place = head.slice(0, run.at).findLastIndex(({ tag }) => tag === 'ADP')
  return place > 0 && head.slice(0, place).some(({ tag }) => tag === 'NOUN')
}

function ofCommonNoun(
  words: readonly Token[],
  end: number,
  named: Named,
  isSpeakerAlone: boolean,
): Voice | null {
  const apposed = words[end]?.text === ',' ? nameIn(words, end + 1) : null
  const isOne = words[0]?.low === 'one'
  if (
    /^(?:some|many|most|several|one|two|three|few|all|both)$/.test(words[0]?.low ?? '') &&
    words[1]?.low === 'of'
  )
    return isOne && apposed?.at === end + 1 ? by(named.known(apposed.name, apposed.kind)) : UNNAMED
  const place = words.slice(0, end).findIndex(({ tag }, at) => at > 0 && tag === 'ADP')
  const noun = words.slice(0, place > 0 ? place : end)
  if (noun.some(({ tag }) => tag === 'CCONJ')) return UNNAMED
  const head = noun.findLast(({ tag }) => tag === 'NOUN' || tag === 'PROPN')
  const first = noun[0]
  if (!head || !first) return words.length <= 2 && INDEFINITE.test(first?.low ?? '') ? UNNAMED : null
  const isReport = REPORTS.has(head.base)
  const isSpeaker =
    isReport ||
    SPEAKERS.has(head.low) ||
    SPEAKERS.has(head.base) ||
    BODIES.test(head.text) ||
    ROLES.test(head.low)
  if (isSpeakerAlone && !isSpeaker) return null
  if (SPOKES.test(head.base)) return ofSpokesperson(words, noun, place, named)
  if (apposed && apposed.at === end + 1 && !isPlural(head)) return by(named.known(apposed.name, apposed.kind))
  if (isReport) return by(nounOf(noun, named))
  const of = place > 0 && /^(?:at|from|with)$/.test(words[place]?.low ?? '') ? nameIn(words, place + 1) : null
  if (of && SCHOLARS.test(head.base)) return by(named.known(of.name, 'body'))
  if (isPlural(head))
    return DEFINITE.test(first.low) && /^(?:authors?|researchers?|scientists?|team)$/.test(head.low)
      ? by(nounOf(noun, named))
      : UNNAMED
  if (INDEFINITE.test(first.low)) return UNNAMED
  if (ROLES.test(head.low)) return named.person && DEFINITE.test(first.low) ? by(named.person) : UNNAMED
  return by(nounOf(noun, named))
}

function ofSpokesperson(words: readonly Token[], noun: readonly Token[], place: number, named: Named): Voice {
  const behind = place > 0 ? words.slice(place + 1) : noun.slice(0, -1)
  const run = nameIn(behind, 0)
  if (run) return by(named.known(run.name, 'body'))
  const body = behind.slice(0, headEnd(behind))
  return body.some(({ tag, low }) => tag === 'NOUN' || ROLES.test(low)) ? by(nounOf(body, named)) : UNNAMED
}

/** A body without a name of its own, as the text calls it. */
function nounOf(words: readonly Token[], named: Named): Claimant {
  const from = words.findIndex(
    ({ tag, low }) => tag !== 'DET' && !DEFINITE.test(low) && !INDEFINITE.test(low) && tag !== 'PUNCT',
  )
  const bare = words.slice(Math.max(from, 0))
  const head = bare.findLast(({ tag }) => tag === 'NOUN' || tag === 'PROPN')
  const known = bare.length === 1 && head ? named.body(head.base) : null
  if (known) return named.known(known.name, 'body')
  const name = bare
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,)])/g, '$1')
  return named.known(name.slice(0, 120), 'body')
}
