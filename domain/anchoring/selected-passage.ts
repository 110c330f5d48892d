import { lengthInCodePoints, type Span, span } from '../position'

/**
 * What a selection holds of one run of a page's text: the run's words, the code point of the canonical text they begin at, and
 * where the selection starts and ends in them, in UTF-16 units as browsers count.
 */
export type SelectedPiece = {
  readonly text: string
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A selected passage in code points of the canonical text, with its words for the eye: pieces of different blocks parted by a space. */
export type SelectedPassage = { readonly span: Span; readonly words: string }

/**
 * The passage that pieces of a selection make, in the text's order; null when nothing but white space is selected. A word or a character
 * that the selection cuts through is taken whole (a letter with its accent, an emoji of several code points); white space at the ends is left out.
 */
export function selectedPassage(pieces: readonly SelectedPiece[]): SelectedPassage | null {
  const whole = pieces.map(withWholeWords)
  const first = whole.find(hasWords)
  const last = whole.findLast(hasWords)
  if (!first || !last) return null
  const head = first.text.slice(first.from, first.to)
  const start = first.at + lengthInCodePoints(first.text.slice(0, first.to - head.trimStart().length))
  const tail = last.text.slice(last.from, last.to)
  const end = last.at + lengthInCodePoints(last.text.slice(0, last.from + tail.trimEnd().length))
  const words = whole.map((piece, n) => {
    const before = whole[n - 1]
    const gap = before && piece.at > before.at + lengthInCodePoints(before.text) ? ' ' : ''
    return gap + piece.text.slice(piece.from, piece.to)
  })
  return { span: span(start, end), words: words.join('').trim() }
}

const hasWords = ({ text, from, to }: SelectedPiece) => text.slice(from, to).trim() !== ''

/** Scripts written without spaces: where a word ends in them is a guess, so a character is what is taken whole. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function withWholeWords(piece: SelectedPiece): SelectedPiece {
  const { text, from, to } = piece
  if (to <= from) return piece
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)
  const around = (unit: number) => {
    const word = words.containing(unit)
    return word?.isWordLike && !UNSPACED.test(word.segment) ? word : characters.containing(unit)
  }
  const first = around(from)
  const last = around(to - 1)
  return {
    ...piece,
    from: first ? first.index : from,
    to: last ? last.index + last.segment.length : to,
  }
}
