import { type CodePoint, codePoint, type Span, span, type TextPositions } from '../position'

/** The passages one word away from a passage, at either end; null where there is no such word, or nothing would be left. */
export type WordSteps = {
  readonly startMore: Span | null
  readonly startLess: Span | null
  readonly endMore: Span | null
  readonly endLess: Span | null
}

/** How far around a passage its next words are looked for, in code points. */
const NEAR = 400

/**
 * Grows and shrinks a passage by whole words, for whoever selects without a mouse. A mark of punctuation goes with the word before it, so that
 * each step is one word of the eye.
 */
export function wordSteps(positions: TextPositions, passage: Span): WordSteps {
  const near = {
    start: codePoint(Math.max(0, passage.start - NEAR)),
    end: codePoint(Math.min(positions.length, passage.end + NEAR)),
  }
  const from = positions.toUnit(near.start)
  const words = wordsOf(positions.slice(near)).map((word) => ({
    start: positions.fromUnit(from + word.from),
    end: positions.fromUnit(from + word.to),
  }))
  const inside = words.filter(({ start, end }) => start < passage.end && end > passage.start)
  const before = words.findLast(({ start }) => start < passage.start)
  const after = words.find(({ end }) => end > passage.end)
  const spanOf = (start: CodePoint | undefined, end: CodePoint | undefined) =>
    start !== undefined && end !== undefined && start < end ? span(start, end) : null
  return {
    startMore: spanOf(before?.start, passage.end),
    startLess: spanOf(inside[1]?.start, passage.end),
    endMore: spanOf(passage.start, after?.end),
    endLess: spanOf(passage.start, inside.at(-2)?.end),
  }
}

/** The words of a text in UTF-16 units, each with the punctuation that touches its end; signs before one, as “ and $, go with it. */
function wordsOf(text: string): { from: number; to: number }[] {
  const words: { from: number; to: number }[] = []
  let lead: number | null = null
  let touching = false
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text,
  )) {
    const to = index + segment.length
    const last = words.at(-1)
    if (segment.trim() === '') {
      touching = false
      lead = null
    } else if (isWordLike) {
      words.push({ from: lead ?? index, to })
      lead = null
      touching = true
    } else if (touching && last) last.to = to
    else lead ??= index
  }
  return words
}
