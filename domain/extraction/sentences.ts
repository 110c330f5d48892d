import type { Block } from '../article-blocks'
import { type Span, TextPositions } from '../position'
import { endsSentence, TAIL, wordsInside } from './sentence-ends'

/** A sentence of a version, numbered from 1 through the whole text. `block` is the index of the block it stands in. */
export interface Sentence extends Span {
  readonly number: number
  readonly block: number
}

/** UTF-16 units handed to the segmenter at a time: each result holds a copy of its input, so a long block in one go fills the memory. */
const WINDOW = 4096
/** A full stop before a brand that starts small ("… in May. iFLYTEK said"), which the segmenter takes for the sentence going on. */
const BEFORE_SMALL_BRAND = /(?<=[.!?]["'”’»)\]]*\s+)(?=\p{Ll}\p{Lu})/u
const OPENING_AT_END = /(?<=[^“‘「『《（【〈(])[“‘「『《（【〈(]+$/u

/**
 * The sentences of a text, block by block, without the white space between them. Cut by Unicode's rules for the language
 * (`Intl.Segmenter`), then joined again where a full stop belonged to an abbreviation, an initial or a number.
 */
export function sentences(text: string, blocks: readonly Block[], language: string): Sentence[] {
  const positions = new TextPositions(text)
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const inside = wordsInside(text)
  const found: Sentence[] = []
  for (const [index, block] of blocks.entries()) {
    const offset = positions.toUnit(block.start)
    for (const [start, end] of joined(withOpening(cuts(segmenter, positions.slice(block))), inside)) {
      const place = positions.trim({
        start: positions.fromUnit(offset + start),
        end: positions.fromUnit(offset + end),
      })
      if (place) found.push({ number: found.length + 1, block: index, ...place })
    }
  }
  return found
}

type Piece = { start: number; words: string }

/** The segmenter's pieces of a block. Of each window all but the last two count: their ends may depend on what comes after. */
function* cuts(segmenter: Intl.Segmenter, block: string): Generator<Piece> {
  let start = 0
  let size = WINDOW
  while (start < block.length) {
    const isLast = start + size >= block.length
    const pieces = Array.from(segmenter.segment(block.slice(start, start + size)), (piece) => piece.segment)
    if (!isLast) pieces.splice(-2)
    size = pieces.length === 0 ? size * 2 : WINDOW
    for (const piece of pieces) {
      for (const words of piece.split(BEFORE_SMALL_BRAND)) {
        yield { start, words }
        start += words.length
      }
    }
  }
}

/** Unicode counts every quotation mark as closing, so an opening one directly after an end ("是的！“我们") has to be moved over. */
function* withOpening(pieces: Iterable<Piece>): Generator<Piece> {
  let held: Piece | null = null
  for (const { start, words } of pieces) {
    if (held) {
      const opening: string = OPENING_AT_END.exec(held.words)?.[0] ?? ''
      yield { start: held.start, words: held.words.slice(0, held.words.length - opening.length) }
      held = { start: start - opening.length, words: opening + words }
    } else held = { start, words }
  }
  if (held) yield held
}

/** Pieces put together where the end between them is none, as pairs of UTF-16 units inside the block. */
function* joined(pieces: Iterable<Piece>, inside: ReadonlySet<string>): Generator<[number, number]> {
  let start = 0
  let end = 0
  let tail = ''
  for (const piece of pieces) {
    if (tail !== '' && endsSentence(tail, piece.words, inside)) {
      yield [start, end]
      start = piece.start
      tail = ''
    }
    end = piece.start + piece.words.length
    // Only the tail is kept: joining the whole of a long run of abbreviations again and again takes minutes.
    tail = (tail + piece.words).slice(-TAIL)
  }
  if (end > start) yield [start, end]
}
