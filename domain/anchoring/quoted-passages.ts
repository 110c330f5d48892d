import type { Span } from '../position'

/** A part of an article shown in its quotations-only form: whole sentences, with where words were left out around it. */
export interface QuotedPassage extends Span {
  readonly omittedBefore: boolean
  readonly omittedAfter: boolean
}

/**
 * The parts of a text that readers get where there is no ground for showing it in full: every sentence a quote touches, with
 * a sentence either side, in the text's order; parts that meet or overlap become one. No quotes, no parts.
 */
export function quotedPassages(sentences: readonly Span[], quotes: readonly Span[]): QuotedPassage[] {
  const shown = new Set<number>()
  const ordered = [...quotes].sort((a, b) => a.start - b.start)
  for (const quote of ordered) {
    const first = firstIndex(sentences, (sentence) => sentence.end > quote.start)
    const afterLast = firstIndex(sentences, (sentence) => sentence.start >= quote.end)
    if (first >= afterLast) continue
    for (let index = Math.max(0, first - 1); index <= Math.min(sentences.length - 1, afterLast); index += 1) {
      shown.add(index)
    }
  }

  const passages: QuotedPassage[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (!shown.has(index)) continue
    const omittedAfter = index < sentences.length - 1
    const running = passages.at(-1)
    if (running && shown.has(index - 1))
      passages[passages.length - 1] = { ...running, end: sentence.end, omittedAfter }
    else passages.push({ start: sentence.start, end: sentence.end, omittedBefore: index > 0, omittedAfter })
  }
  return passages
}

/** The first sentence that passes a test which all later ones pass too; their number when there is none. */
function firstIndex(sentences: readonly Span[], passes: (sentence: Span) => boolean): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (sentence && passes(sentence)) high = middle
    else low = middle + 1
  }
  return low
}
