import type { Clause } from './clause'
import { clausesOf } from './clauses'
import { absoluteVerb } from './commas'
import { type Frame, frameOf, isAttitude, saidByParticiple } from './frame'
import { frameBeside } from './frame-beside'
import { nameIn } from './names'
import { ofAbsolute, ofApposed, ofMeans, ofParticiple, ofPast } from './participles'
import { frontEvent, occasion, presupposedIn } from './presupposed'
import { lowered, ofNoun, subjectOf } from './statement'
import type { Range, Token } from './tokens'
import { Assertions, capitalised } from './told'
import { baseOfGerund, thirdPerson } from './verbs'
import { type Named, THE_ARTICLE, UNNAMED, type Voice, voiceOf } from './voice'
import { HOLDING, SAYING, SAYING_OF } from './words'

/** Reads the tokens of a sentence, stretch by stretch, and tells what each asserts. */
export class Reading {
  /** Who a participle of saying before has made the speaker. */
  #saying: Voice | null = null
  private readonly sentence: string
  private readonly tokens: readonly Token[]
  private readonly named: Named

  constructor(private readonly told: Assertions) {
    this.sentence = told.sentence
    this.tokens = told.tokens
    this.named = told.named
  }

  /** Reads a stretch; gives who is named beside it. */
  stretch(from: number, to: number, voice: Voice): Voice | null {
    const beside = frameBeside(this.tokens, from, to, this.named)
    if (beside) {
      this.#framed(beside)
      return beside.voice
    }
    const clauses = clausesOf(this.tokens, from, to)
    for (const { isInserted, from: opens, to: closes } of clauses)
      if (isInserted) this.told.leaveOut([opens, closes])
    const begin = clauses.findIndex(({ role }) => role === 'main')
    const main = clauses[begin]
    const frame = main ? frameOf(this.tokens, main.from, to, this.named) : null
    if (!main || !frame) {
      this.#clauses(clauses, voice)
      return null
    }
    const front = clauses.slice(0, begin).filter((clause) => clause.to <= main.from)
    this.#clauses([...front, { ...main, to: main.from }], voice, [frame.subject[0], frame.subject[1] + 1])
    if (frame.told !== 'whole') this.#framed(frame)
    else {
      const end = frame.parts[0]?.[1] ?? to
      const rest = clausesOf(this.tokens, main.from, end)
      for (const [opens, closes] of frame.also ?? []) this.stretch(opens, closes, frame.voice)
      this.#clauses(rest, frame.voice, undefined, voice)
    }
    return frame.voice
  }

  #framed(frame: Frame) {
    for (const clause of clausesOf(this.tokens, frame.subject[0], frame.subject[1]))
      if (clause.role === 'relative') this.#relative(clause, THE_ARTICLE)
    if (frame.told === 'noun') return this.#noun(frame)
    const { hole } = frame
    if (!hole) {
      for (const [from, to] of frame.parts) this.stretch(from, to, frame.voice)
      return
    }
    const rest = this.tokens.filter((_, at) => at < hole[0] || at >= hole[1])
    const size = hole[1] - hole[0]
    const words = this.sentence.slice(this.tokens[hole[0] - 1]?.end, this.tokens[hole[1]]?.start)
    const without = new Assertions(this.sentence, rest, this.named, words)
    for (const [from, to] of frame.parts) new Reading(without).stretch(from, to - size, frame.voice)
    this.told.include(without)
  }

  #noun({ voice, parts, subject }: Frame) {
    const [from, to] = parts[0] ?? [0, 0]
    const at = occasion(this.tokens, from, to)
    const end = at < 0 ? to : at
    const [said, ...rest] = clausesOf(this.tokens, from, end)
    if (!said) return
    this.told.add([subject[0], said.to], ofNoun(this.told.text(from, said.to)), voice, true)
    this.#clauses([{ ...said, to: said.from }, ...rest], voice, [from, said.to])
    if (at >= 0 && voice.claimant)
      this.told.add([at, to], `${voice.claimant.name} spoke ${this.told.text(at, to)}`, THE_ARTICLE)
  }

  /** `about` stands in for the main clause where that is not told itself. */
  #clauses(clauses: readonly Clause[], main: Voice, about?: Range, others = main) {
    const mains = clauses.findIndex(({ role }) => role === 'main')
    let host: Range = about ?? [clauses[mains]?.from ?? 0, clauses[mains]?.to ?? 0]
    for (const [n, clause] of clauses.entries()) {
      const { role, from, to } = clause
      if (from >= to) continue
      // "maintaining that A and that B"
      const isMore = role === 'clause' && this.tokens[from - 1]?.low === 'that' && this.#saying !== null
      const voice = role === 'main' ? main : isMore ? (this.#saying ?? others) : others
      if (role === 'main' || role === 'clause') {
        if (role === 'main' || n > mains) host = [from, to]
        if (!this.#attitude(clauses, n)) this.#clause(clause, clauses.slice(0, n), voice)
      } else if (role === 'relative') this.#relative(clause, voice)
      else if (role === 'participle') this.#participle([from, to], host, voice)
      else if (role === 'absolute') {
        const verb = absoluteVerb(this.tokens, from, to)
        this.told.add([from, to], ofAbsolute(this.tokens, [from, verb, to], host, this.sentence), voice)
      } else if (role === 'predicate') this.#predicate([from, to], host, voice)
      else if (role === 'apposed')
        this.told.add(
          [clause.noun ?? from, to],
          ofApposed(this.tokens, clause, host, this.sentence),
          THE_ARTICLE,
        )
      else if (role === 'past')
        this.told.add([from, to], ofPast(this.tokens, clause, host, this.sentence), voice)
      else if (role === 'means')
        this.told.add([from, to], ofMeans(this.tokens, [from, to], host, this.sentence), voice)
      else this.#front([from, to], voice)
    }
  }

  #clause({ role, from, to }: Clause, before: readonly Clause[], voice: Voice) {
    const frame = role === 'clause' ? frameOf(this.tokens, from, to, this.named) : null
    if (frame && frame.told !== 'whole') return this.#framed(frame)
    const front = before.at(-1)
    const when =
      role === 'main' && front?.role === 'front' && isTime(this.tokens, front)
        ? `${this.told.text(front.from, front.to)}, `
        : ''
    this.told.add([from, to], when + this.told.text(from, to), voice)
    this.#tellsOf(from, to)
    this.#presupposed([from, to], voice)
  }

  /** Takes note of the clause's subject, which "it" and "they" may stand for in what follows. */
  #tellsOf(from: number, to: number) {
    const { end: verb } = subjectOf(this.tokens, from, to)
    const comma = this.tokens.findIndex(({ text }, n) => n > from && n < verb && /^[,(]$/.test(text))
    const end = comma < 0 ? verb : comma
    const { head } = subjectOf(this.tokens.slice(from, end), 0, end - from)
    const first = this.tokens[from]
    if (!head || !first || end - from > 7 || !/^(?:NOUN|PROPN)$/.test(head.tag)) return
    if (/^(?:ADP|SCONJ|ADV|VERB)$/.test(first.tag)) return
    const run = nameIn(this.tokens.slice(from, end), 0)
    const words = capitalised(this.told.text(from, end))
    const { about } = this.named
    if (run?.kind === 'person') this.named.known(run.name, run.kind)
    else if (head.tag === 'NOUN' && head.low !== head.base) about.things = words
    else about.thing = words
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

  /** A second verb of the subject, which may be one of saying: "… and accused his opponents of planning a tax raid". */
  #predicate([from, to]: Range, host: Range, voice: Voice) {
    const { end } = subjectOf(this.tokens, host[0], host[1])
    const holds = HOLDING.has(this.tokens[from]?.base ?? '')
    const speaker = holds ? voiceOf(this.tokens, host[0], end, this.named, 'holds') : null
    this.told.add([from, to], `${this.told.text(host[0], end)} ${this.told.text(from, to)}`, speaker ?? voice)
  }

  #participle([from, to]: Range, host: Range, voice: Voice) {
    const subject: Range = [host[0], subjectOf(this.tokens, host[0], host[1]).end]
    const frame = saidByParticiple(this.tokens, from, to, subject, this.named)
    const verb = this.tokens[from]
    if (!frame && voice.claimant && verb && HOLDING.has(baseOfGerund(verb))) {
      const holds = thirdPerson(baseOfGerund(verb))
      return this.told.add(
        [from, to],
        `${voice.claimant.name} ${holds} ${this.told.text(from + 1, to)}`,
        voice,
      )
    }
    if (!frame) {
      this.told.add([from, to], ofParticiple(this.tokens, [from, to], host, this.sentence), voice)
      return this.#presupposed([from, to], voice)
    }
    const start = isAttitude(this.tokens, host[0], host[1]) ? host[0] : from
    const [content] = frame.parts[0] ?? [from]
    this.told.add([start, to], this.told.text(content, to), frame.voice)
    this.#saying = frame.voice
  }

  #relative({ from, to, noun = from }: Clause, voice: Voice) {
    const subject: Range = [noun, from - 1]
    const verb = this.tokens[from + 1]?.base ?? ''
    if (this.tokens[from]?.low === 'who' && (SAYING.has(verb) || SAYING_OF.has(verb))) {
      const speaker = voiceOf(this.tokens, noun, from - 1, this.named) ?? UNNAMED
      const said = this.tokens[from + 2]?.low === 'that' ? from + 3 : from + 2
      const isNoun = said === from + 2 && SAYING_OF.has(verb)
      const content = this.told.text(said, to)
      return this.told.add([from + 1, to], isNoun ? ofNoun(content) : content, speaker, isNoun)
    }
    const about = this.tokens[from]?.low === 'who' ? nameIn(this.tokens.slice(noun, from - 1), 0) : null
    if (about?.kind === 'person') this.named.known(about.name, about.kind)
    const whose = this.tokens[from]?.low === 'whose' ? '’s' : ''
    const [who, what] = [`${this.told.text(subject[0], subject[1])}${whose}`, this.told.text(from + 1, to)]
    let next = from + 1
    while (this.tokens[next]?.tag === 'ADV') next += 1
    const isObject = whose === '' && subjectOf(this.tokens, next, to).end > next
    this.told.add([noun, to], isObject ? `${what} ${lowered(who)}` : `${who} ${what}`, voice)
    this.#presupposed([from + 1, to], voice)
  }

  #front([from, to]: Range, voice: Voice) {
    const event = frontEvent(this.tokens, from, to, this.sentence)
    if (event) this.told.add([event.from, event.to], event.statement, voice)
    else this.#presupposed([from, to], voice)
  }

  #presupposed([from, to]: Range, voice: Voice) {
    for (const told of presupposedIn(this.tokens, from, to, this.sentence))
      this.told.add([told.from, told.to], told.statement, voice)
  }
}

const isTime = (tokens: readonly Token[], { from, to }: Clause) =>
  to - from <= 6 && /^(?:in|on|since|during|by|at|for|last|this|until|from)$/.test(tokens[from]?.low ?? '')
