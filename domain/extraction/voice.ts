import type { Attribution, ClaimantKind } from '../claim'
import { isPossessive, type Token } from './tokens'
import { PRONOUNS, SPEAKERS } from './words'

/** Who asserts something. */
export interface Voice {
  readonly attribution: Attribution
  readonly claimant: { readonly name: string; readonly kind: ClaimantKind } | null
}
type Claimant = NonNullable<Voice['claimant']>

export const THE_ARTICLE: Voice = { attribution: 'article', claimant: null }
export const UNNAMED: Voice = { attribution: 'unnamed', claimant: null }

const TITLES =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|st|president|minister|secretary|senator|representative|governor|chairman|chairwoman|chair|ceo|cfo|director|general|professor|judge|justice|mayor|king|queen|prince|princess|pope|chancellor|premier|analyst|spokesman|spokeswoman|spokesperson|reporter|economist|author|founder)\.?$/i
const BODIES =
  /(?:ministry|department|university|institute|inc|corp|ltd|llc|group|company|council|commission|committee|agency|bank|union|party|association|organization|organisation|foundation|center|centre|court|house|times|post|news|journal|bureau|office|authority|fund|forum|society|school|college|police|army|navy|government)\.?$/i
const INTRODUCING = /^(?:like|including)$/
const SMALL_INSIDE = /^(?:of|the|and|for|de|von|van|der|da|bin|al|&)$/i

/** Whom an article has named so far, so that "Magnus" and "he" are known again. */
export class Named {
  readonly #byLastWord = new Map<string, Claimant>()
  #last: Claimant | null = null

  /** The person or body, by the fullest name the article has given. */
  known(name: string, kind: ClaimantKind): Claimant {
    const key = name.split(' ').at(-1)?.toLowerCase() ?? name
    const before = this.#byLastWord.get(key)
    const claimant = before && before.name.length >= name.length ? before : { name, kind }
    this.#byLastWord.set(key, claimant)
    this.#last = claimant
    return claimant
  }

  /** Takes note of the people that a sentence names in full, whether or not they say anything in it. */
  meet(tokens: readonly Token[]): void {
    for (let at = 0; at < tokens.length; ) {
      const run = nameIn(tokens, at)
      if (!run) return
      const key = run.name.split(' ').at(-1)?.toLowerCase() ?? run.name
      if (run.kind === 'person' && run.name.includes(' ') && run.at > 0 && !this.#byLastWord.has(key))
        this.#byLastWord.set(key, { name: run.name, kind: run.kind })
      at = run.at + run.size
    }
  }

  get last(): Claimant | null {
    return this.#last
  }
}

/** Who is meant by `tokens[from, to)` as the subject of a verb of saying; null where that cannot say anything. */
export function voiceOf(tokens: readonly Token[], from: number, to: number, named: Named): Voice | null {
  const words = tokens.slice(from, to)
  const [first] = words
  if (!first) return null
  if (words.length === 1 && /^(?:he|she|they|it)$/.test(first.low))
    return named.last && first.low !== 'it' ? { attribution: 'named', claimant: named.last } : null
  const introducing = words.findIndex(
    ({ low }, at) => INTRODUCING.test(low) || (low === 'as' && words[at - 1]?.low === 'such'),
  )
  const speaker = words.findIndex(({ low }) => SPEAKERS.has(low))
  const run = nameIn(words, introducing + 1, from === 0 && introducing < 0)
  const generic = speaker >= 0 && introducing < 0 && run !== null && run.at > speaker
  const between = generic && run ? words.slice(speaker + 1, run.at).map(({ low }) => low) : []
  if (
    run &&
    !(
      generic &&
      /s$/.test(words[speaker]?.low ?? '') &&
      between.some((low) => /^(?:at|in|from|of|with|inside)$/.test(low))
    )
  ) {
    if (
      speaker < 0 &&
      introducing < 0 &&
      words.slice(0, run.at).some(({ low }) => /^(?:of|by|in|on|for|to|from|with)$/.test(low))
    )
      return null
    if (
      speaker < 0 &&
      introducing < 0 &&
      words
        .slice(run.at + run.size)
        .some(
          ({ isWord, isCapital, low }, at) =>
            at === 0 &&
            isWord &&
            !isCapital &&
            !/^(?:and|who|of|in|at|from|on|for|also|has|have|had)$/.test(low) &&
            !/ly$/.test(low),
        )
    )
      return null
    if (isPossessive(words[run.at + run.size - 1] as Token) && speaker < run.at) return null
    return { attribution: 'named', claimant: named.known(run.name, run.kind) }
  }
  if (speaker >= 0 || PRONOUNS.has(first.low) || /^(?:some|many|others|most)$/.test(first.low)) return UNNAMED
  return null
}

type Run = { name: string; kind: ClaimantKind; at: number; size: number }

/** The first name from `from` on; behind a possessive it is the one that follows ("iFLYTEK's Chen Cheng"). */
export function nameIn(words: readonly Token[], from: number, opensSentence = false): Run | null {
  for (let at = from; at < words.length; at += 1) {
    const token = words[at]
    if (!token?.isCapital || !token.isWord) continue
    if (
      opensSentence &&
      at === 0 &&
      (SPEAKERS.has(token.low) ||
        SPEAKERS.has(words[1]?.isCapital ? '' : (words[1]?.low ?? '')) ||
        /^(?:the|a|an|some|many|most|one|other|another|its|his|her|their|our|this|these|those|both|in|on|at|by|for)$/.test(
          token.low,
        ))
    )
      continue
    let end = at + 1
    while (end < words.length && !isPossessive(words[end - 1] as Token)) {
      const next = words[end] as Token
      if (next.isCapital && next.isWord) end += 1
      else if (
        SMALL_INSIDE.test(next.low) &&
        next.low !== 'and' &&
        words[end + 1]?.isCapital &&
        BODIES.test(words[end - 1]?.text ?? '')
      )
        end += 2
      else break
    }
    const run = words.slice(at, end)
    if (isPossessive(run.at(-1) as Token)) {
      const after = nameIn(words, end)
      if (after) return after
    }
    let titled = 0
    run.forEach(({ text }, n) => {
      if (TITLES.test(text) && n < run.length - 1) titled = n + 1
    })
    const bare = run.slice(titled)
    const name = bare.map(({ text }) => text.replace(/['’]s$/, '')).join(' ')
    const isBody = BODIES.test(name) || (titled === 0 && bare.length === 1)
    return { name, kind: isBody ? 'body' : 'person', at, size: end - at }
  }
  return null
}
