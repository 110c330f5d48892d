import type { ClaimKind } from '../claim'
import { type Clause, clausesOf } from './clauses'
import { type Frame, frameOf, isAttitude, saidByParticiple } from './frame'
import { kindOf } from './kind'
import { frontEvent, occasion, presupposedIn } from './presupposed'
import {
  asSentence,
  lowered,
  ofMeans,
  ofNoun,
  ofParticiple,
  subjectOf,
  textOf,
  withoutHearsay,
} from './statement'
import { type Token, tokensOf } from './tokens'
import { baseOf } from './verbs'
import { type Named, THE_ARTICLE, UNNAMED, type Voice, voiceOf } from './voice'
import { SAYING, SAYING_OF } from './words'

/** One assertion of a sentence: its span in UTF-16 units of the sentence, and what it asserts. */
export interface Assertion {
  readonly start: number
  readonly end: number
  readonly statement: string
  readonly voice: Voice
  readonly kind: ClaimKind
}

type Range = readonly [from: number, to: number]

/**
 * What an English sentence asserts, in its order: each clause that could be true or false by itself, by rules over the sentence's own
 * words (no dictionary of names, no model, nothing random). `named` carries who was named so far from sentence to sentence.
 */
export function assertionsIn(sentence: string, named: Named): Assertion[] {
  const tokens = tokensOf(sentence)
  let to = tokens.length
  while (to > 0 && !tokens[to - 1]?.isWord && !/^[)\]%]$/.test(tokens[to - 1]?.text ?? '')) to -= 1
  if (to === 0 || tokens.slice(to).some(({ text }) => text === '?')) return []
  // What is the whole sentence has its closing marks too.
  const opens = tokens[0]?.start
  const closes = tokens[to - 1]?.end
  return new Reading(sentence, tokens, named)
    .whole(to)
    .map((told) => (told.start === opens && told.end === closes ? { ...told, end: sentence.length } : told))
}

class Reading {
  readonly #found: Assertion[] = []

  constructor(
    private readonly sentence: string,
    private readonly tokens: readonly Token[],
    private readonly named: Named,
  ) {}

  whole(to: number): Assertion[] {
    const clauses = clausesOf(this.tokens, 0, to)
    const begin = clauses.findIndex(({ role }) => role === 'main')
    const main = clauses[begin]
    if (!main) return []
    const frame = frameOf(this.tokens, main.from, to, this.named)
    if (!frame) this.#clauses(clauses, THE_ARTICLE)
    else {
      const front = clauses.slice(0, begin).filter((clause) => clause.to <= main.from)
      this.#clauses([...front, { ...main, to: main.from }], THE_ARTICLE, [frame.from, frame.to])
      this.#framed(frame)
      for (const clause of clauses)
        if (clause.role === 'relative' && (clause.to <= frame.from || clause.from >= frame.to))
          this.#relative(clause, THE_ARTICLE)
    }
    return this.#found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  }

  #framed(frame: Frame) {
    if (!frame.isNoun) return this.#clauses(clausesOf(this.tokens, frame.from, frame.to), frame.voice)
    const at = occasion(this.tokens, frame.from, frame.to)
    const end = at < 0 ? frame.to : at
    const [said, ...rest] = clausesOf(this.tokens, frame.from, end)
    if (!said) return
    this.#add([frame.whole, said.to], ofNoun(this.#text(frame.from, said.to)), frame.voice, true)
    this.#clauses([{ ...said, to: said.from }, ...rest], frame.voice, [frame.from, said.to])
    if (at >= 0 && frame.voice.claimant)
      this.#add([at, frame.to], `${frame.voice.claimant.name} spoke ${this.#text(at, frame.to)}`, THE_ARTICLE)
  }

  /** `about` stands in for the main clause where that is not told itself. */
  #clauses(clauses: readonly Clause[], voice: Voice, about?: Range) {
    const mains = clauses.findIndex(({ role }) => role === 'main')
    let host: Range = about ?? [clauses[mains]?.from ?? 0, clauses[mains]?.to ?? 0]
    for (const [n, clause] of clauses.entries()) {
      const { role, from, to } = clause
      if (from >= to) continue
      if (role === 'main' || role === 'clause') {
        if (role === 'main' || n > mains) host = [from, to]
        if (!this.#attitude(clauses, n)) this.#clause(clause, clauses.slice(0, n), voice)
      } else if (role === 'relative') this.#relative(clause, voice)
      else if (role === 'participle') this.#participle([from, to], host, voice)
      else if (role === 'means')
        this.#add([from, to], ofMeans(this.tokens, [from, to], host, this.sentence), voice)
      else this.#front([from, to], voice)
    }
  }

  #clause({ role, from, to }: Clause, before: readonly Clause[], voice: Voice) {
    const frame = role === 'clause' ? frameOf(this.tokens, from, to, this.named) : null
    if (frame) return this.#framed(frame)
    const front = before.at(-1)
    const when =
      role === 'main' && front?.role === 'front' && isTime(this.tokens, front)
        ? `${this.#text(front.from, front.to)}, `
        : ''
    this.#add([from, to], when + this.#text(from, to), voice)
    this.#presupposed([from, to], voice)
  }

  /** "X are confident in their capabilities, asserting that …": the attitude is no claim of its own. */
  #attitude(clauses: readonly Clause[], n: number): boolean {
    const clause = clauses[n]
    const next = clauses[n + 1]
    if (!clause || next?.role !== 'participle' || !isAttitude(this.tokens, clause.from, clause.to))
      return false
    const subject: Range = [clause.from, subjectOf(this.tokens, clause.from, clause.to).end]
    return saidByParticiple(this.tokens, next.from, next.to, subject, this.named) !== null
  }

  #participle([from, to]: Range, host: Range, voice: Voice) {
    const subject: Range = [host[0], subjectOf(this.tokens, host[0], host[1]).end]
    const frame = saidByParticiple(this.tokens, from, to, subject, this.named)
    if (!frame) {
      this.#add([from, to], ofParticiple(this.tokens, [from, to], host, this.sentence), voice)
      return this.#presupposed([from, to], voice)
    }
    const start = isAttitude(this.tokens, host[0], host[1]) ? host[0] : from
    this.#add([start, to], this.#text(frame.from, to), frame.voice)
  }

  #relative({ from, to, noun = from }: Clause, voice: Voice) {
    const subject: Range = [noun, from - 1]
    const verb = baseOf(this.tokens[from + 1]?.low ?? '')
    if (this.tokens[from]?.low === 'who' && (SAYING.has(verb) || SAYING_OF.has(verb))) {
      const speaker = voiceOf(this.tokens, noun, from - 1, this.named) ?? UNNAMED
      const said = this.tokens[from + 2]?.low === 'that' ? from + 3 : from + 2
      const isNoun = said === from + 2 && SAYING_OF.has(verb)
      const content = this.#text(said, to)
      return this.#add([from + 1, to], isNoun ? ofNoun(content) : content, speaker, isNoun)
    }
    const whose = this.tokens[from]?.low === 'whose' ? '’s' : ''
    const [who, what] = [`${this.#text(...subject)}${whose}`, this.#text(from + 1, to)]
    const isObject = whose === '' && subjectOf(this.tokens, from + 1, to).end > from + 1
    this.#add([noun, to], isObject ? `${what} ${lowered(who)}` : `${who} ${what}`, voice)
    this.#presupposed([from + 1, to], voice)
  }

  #front([from, to]: Range, voice: Voice) {
    const event = frontEvent(this.tokens, from, to, this.sentence)
    if (event) this.#add([event.from, event.to], event.statement, voice)
    else this.#presupposed([from, to], voice)
  }

  #presupposed([from, to]: Range, voice: Voice) {
    for (const told of presupposedIn(this.tokens, from, to, this.sentence))
      this.#add([told.from, told.to], told.statement, voice)
  }

  #add([from, to]: Range, words: string, voice: Voice, isNoun = false) {
    const first = this.tokens[from]
    const last = this.tokens[to - 1]
    if (!first || !last) return
    const { statement, isHearsay } = withoutHearsay(words)
    const heard = isHearsay && voice.attribution === 'article' ? UNNAMED : voice
    this.#found.push({
      start: first.start,
      end: last.end,
      statement: asSentence(statement),
      voice: heard,
      kind: kindOf(statement, isNoun),
    })
  }

  #text(from: number, to: number) {
    return textOf(this.tokens, from, to, this.sentence)
  }
}

const isTime = (tokens: readonly Token[], { from, to }: Clause) =>
  to - from <= 6 && /^(?:in|on|since|during|by|at|for|last|this|until|from)$/.test(tokens[from]?.low ?? '')
