import type { ClaimKind } from '../../claim'
import { kindOf } from './kind'
import { standing } from './standing'
import { asSentence, textOf, withoutHearsay } from './statement'
import type { Range, Token } from './tokens'
import { type Named, UNNAMED, type Voice } from './voice'
import { BODIES } from './words'

/** One assertion of a sentence: its span in UTF-16 units of the sentence, and what it asserts. */
export interface Assertion {
  readonly start: number
  readonly end: number
  readonly statement: string
  readonly voice: Voice
  readonly kind: ClaimKind
}

const LEFT_OUT = '\0'

/** Words with a capital first, but for a brand that starts small. */
export const capitalised = (words: string) =>
  /^\p{Ll}(?!\p{Lu})/u.test(words) ? `${words[0]?.toUpperCase()}${words.slice(1)}` : words

/** What was found in a sentence, each as a statement that stands alone. */
export class Assertions {
  #found: Assertion[] = []
  readonly #inserted: string[] = []

  constructor(
    readonly sentence: string,
    readonly tokens: readonly Token[],
    readonly named: Named,
    /** Words set between that name the speaker, left out of every statement. */
    private readonly hole = '',
    private readonly isGoingOn = false,
  ) {}

  inOrder(): Assertion[] {
    return this.#found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  }

  /** Takes note of a clause set between commas, which is told by itself and left out of what it stands in. */
  leaveOut([from, to]: Range): void {
    this.#inserted.push(this.sentence.slice(this.tokens[from - 1]?.start, this.tokens[to - 1]?.end))
  }

  include(others: Assertions): void {
    this.#found.push(...others.#found)
  }

  /** `[from, to)` is what the statement stands on. */
  add([from, to]: Range, words: string, voice: Voice, isNoun = false): void {
    const first = this.tokens[from]
    const last = this.tokens.slice(from, to).findLast(({ isWord, text }) => isWord || /^[)\]%]$/.test(text))
    if (!first || !last) return
    let plain = words
    if (this.hole !== '') plain = plain.replace(this.hole, ' ')
    for (const between of this.#inserted) plain = plain.replace(between, LEFT_OUT)
    const { statement, isHearsay } = withoutHearsay(plain.replace(/\0+,?/g, ''))
    const heard = isHearsay && voice.attribution === 'article' ? UNNAMED : voice
    this.#found.push({
      start: first.start,
      end: last.end,
      statement: asSentence(
        standing(capitalised(statement), this.#meant(voice, this.#isQuoted(first.start))),
      ),
      voice: heard,
      kind: kindOf(statement, isNoun),
    })
  }

  text(from: number, to: number): string {
    return textOf(this.tokens, from, to, this.sentence)
  }

  /** Whether a place stands inside quotation marks, where "she" is somebody else than the speaker. */
  #isQuoted(at: number): boolean {
    const before = this.tokens.filter(({ start }) => start < at)
    const opened = before.filter(({ text }) => text === '“').length
    const closed = this.tokens.filter(({ text }) => text === '”').length
    return (
      opened > before.filter(({ text }) => text === '”').length ||
      (this.isGoingOn && opened === 0 && closed > 0)
    )
  }

  #meant({ claimant }: Voice, isQuoted: boolean) {
    const { about, person } = this.named
    const isBody =
      claimant?.kind === 'body' && (BODIES.test(claimant.name) || /^(?:\p{Ll}|\p{Lu}+$)/u.test(claimant.name))
    const body = claimant && (/^\p{Lu}/u.test(claimant.name) ? claimant.name : `The ${claimant.name}`)
    return {
      i: claimant?.kind === 'person' ? claimant.name : null,
      person: isQuoted ? null : (person?.name ?? null),
      thing: isBody ? body : claimant ? null : about.thing,
      things: claimant ? null : about.things,
    }
  }
}
