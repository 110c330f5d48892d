import { z } from 'zod'
import { canonicalLines } from '../article-text'
import { ATTRIBUTIONS, CLAIM_KINDS, CLAIMANT_KINDS, SPAN_MAX } from '../claim'
import { type Span, span, TextPositions, touches } from '../position'
import { textFaults } from '../text-faults'
import type { Piece } from './model-pieces'
import { IN_SENTENCE_MAX, type SegmentedText, SUGGESTION_MAX, type SuggestedClaim } from './suggest'

const told = z.object({
  sentence: z.number().int(),
  quote: z
    .string()
    .min(1)
    .max(2 * SPAN_MAX),
  statement: z
    .string()
    .min(1)
    .max(2 * SUGGESTION_MAX),
  attribution: z.enum(ATTRIBUTIONS),
  claimant: z.string().max(400).nullish(),
  claimantKind: z.enum(CLAIMANT_KINDS).nullish().catch(null),
  kind: z.enum(CLAIM_KINDS),
})

/** Longest name of a claimant that is kept, in UTF-16 units. */
const NAME_MAX = 200
/** The least share of a statement's words that have to stand in the text. */
const SHARED = 0.5

/**
 * Reads a language model's answers about one text. Of what it lists only that is kept which the text bears out: the quote stands in the piece
 * that was asked about, the claimant in the text, and of the statement every figure in the quote and half of the words in the text. All else is
 * dropped without a word: whatever such an answer holds, nothing of it is believed.
 */
export class ModelAnswers {
  readonly #positions: TextPositions
  readonly #vocabulary: ReadonlySet<string>

  constructor(text: SegmentedText) {
    this.#positions = new TextPositions(text.text)
    this.#vocabulary = new Set(wordsOf(text.text))
  }

  /** The suggestions of an answer about a piece that stand up to the text, in the text's order. */
  read(piece: Piece, content: string): SuggestedClaim[] {
    const found: SuggestedClaim[] = []
    const counts = new Map<number, number>()
    const seen = new Set<string>()
    // More than this cannot be kept, and holding an answer against the text takes time.
    for (const entry of listed(content).slice(0, piece.length * IN_SENTENCE_MAX)) {
      const said = told.safeParse(entry)
      const claim = said.success ? this.#claim(piece, said.data) : null
      if (!claim) continue
      const sentence = piece.find((one) => touches(one, claim))?.number ?? 0
      const count = counts.get(sentence) ?? 0
      const same = `${claim.start} ${claim.end} ${claim.statement}`
      if (count >= IN_SENTENCE_MAX || seen.has(same)) continue
      counts.set(sentence, count + 1)
      seen.add(same)
      found.push(claim)
    }
    return found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  }

  #claim(piece: Piece, said: z.output<typeof told>): SuggestedClaim | null {
    const [quote, statement] = [canonicalWords(said.quote), canonicalWords(said.statement)]
    const name = said.claimant ? canonicalWords(said.claimant) : ''
    if (quote === null || statement === null || name === null || /\n/.test(statement + name)) return null
    if ((said.attribution === 'named') !== (name !== '')) return null
    if (name !== '' && (name.length > NAME_MAX || !this.#stands(name))) return null
    if (!holdsFigures(statement, quote) || !this.#shares(statement)) return null
    const place = this.#nearest(quote, piece, said.sentence)
    if (!place) return null
    const claimant = name === '' ? null : { name, kind: said.claimantKind ?? ('person' as const) }
    return { ...place, statement, attribution: said.attribution, claimant, kind: said.kind }
  }

  /** The place of a quote in the piece that is nearest to the sentence it is said to stand in. */
  #nearest(quote: string, piece: Piece, number: number): Span | null {
    const first = piece[0]
    const last = piece.at(-1)
    if (!first || !last) return null
    const named = piece.find((sentence) => sentence.number === number) ?? first
    const [from, to] = [this.#positions.toUnit(first.start), this.#positions.toUnit(last.end)]
    const [begins, ends] = [this.#positions.toUnit(named.start), this.#positions.toUnit(named.end)]
    const away = (unit: number) => Math.max(begins - unit, unit - ends, 0)
    const places = [...occurrences(this.#positions.text, quote, from, to)]
    const [nearest] = places.toSorted((a, b) => away(a) - away(b))
    if (nearest === undefined) return null
    const found = span(this.#positions.fromUnit(nearest), this.#positions.fromUnit(nearest + quote.length))
    const asked = piece.some((sentence) => touches(sentence, found))
    return asked && found.end - found.start <= SPAN_MAX ? found : null
  }

  #stands(words: string): boolean {
    const { text } = this.#positions
    if (!wordsOf(words).every((word) => this.#vocabulary.has(word))) return false
    return !occurrences(text, words, 0, text.length).next().done
  }

  #shares(statement: string): boolean {
    const words = wordsOf(statement)
    const shared = words.filter((word) => this.#vocabulary.has(word)).length
    return words.length > 0 && shared / words.length >= SHARED
  }
}

/** What an answer lists, whatever stands around its JSON, thoughts of the model before it included; nothing where there is none. */
function listed(content: string): readonly unknown[] {
  const said = content.slice(content.lastIndexOf('</think>') + 1)
  for (const [opens, closes] of ['{}', '[]']) {
    const [begin, end] = [said.indexOf(opens ?? ''), said.lastIndexOf(closes ?? '')]
    const read = begin < 0 || end < begin ? null : parsed(said.slice(begin, end + 1))
    if (Array.isArray(read)) return read
    const listing = z.object({ claims: z.array(z.unknown()) }).safeParse(read)
    if (listing.success) return listing.data.claims
  }
  return []
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Words by the rules of the canonical text they are looked for in; null where they hold what no text may. */
function canonicalWords(raw: string): string | null {
  return textFaults('text', raw, 2 * SPAN_MAX).length > 0 ? null : canonicalLines(raw).join('\n')
}

/** Letters of scripts that set spaces between words, and figures: next to each other they are one word. */
const IN_WORD =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{N}\p{M}]/u
const ENDS_IN_WORD = new RegExp(`${IN_WORD.source}$`, 'u')
const BEGINS_IN_WORD = new RegExp(`^${IN_WORD.source}`, 'u')

/** Where words stand in a text between two of its units, not as a part of longer ones. */
function* occurrences(text: string, words: string, from: number, to: number): Generator<number> {
  if (words === '') return
  for (
    let at = text.indexOf(words, from);
    at >= 0 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  ) {
    const [before, after] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + words.length, at + words.length + 2),
    ]
    const cutsBefore = ENDS_IN_WORD.test(before) && BEGINS_IN_WORD.test(words)
    const cutsAfter = (BEGINS_IN_WORD.test(after) && ENDS_IN_WORD.test(words)) || /^\p{M}/u.test(after)
    if (!cutsBefore && !cutsAfter) yield at
  }
}

const FIGURES = /\p{N}+(?:[.,:]\p{N}+)*/gu

function holdsFigures(statement: string, quote: string): boolean {
  const held = new Set(quote.match(FIGURES) ?? [])
  return (statement.match(FIGURES) ?? []).every((figure) => held.has(figure))
}

/** The words of a text in small letters; of scripts without spaces, its characters. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ??
    []
  )
}
