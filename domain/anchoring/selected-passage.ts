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
 * The passage that pieces of a selection make, in the text's order; null when nothing but white space is selected. A character is
 * taken whole where the selection cuts through it (a letter with its accent, an emoji of several code points), and white space at the ends is left out.
 */
export function selectedPassage(pieces: readonly SelectedPiece[]): SelectedPassage | null {
  const whole = pieces.map(withWholeCharacters)
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

function withWholeCharacters(piece: SelectedPiece): SelectedPiece {
  const { text, from, to } = piece
  if (to <= from) return piece
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  const before = characters.containing(from)
  const lastInside = characters.containing(to - 1)
  return {
    ...piece,
    from: before ? before.index : from,
    to: lastInside ? lastInside.index + lastInside.segment.length : to,
  }
}
