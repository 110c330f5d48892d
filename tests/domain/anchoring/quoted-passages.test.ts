import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedPassages } from '@/domain/anchoring/quoted-passages'
import { span } from '@/domain/position'

/** Ten sentences of nine code points with a space between them. */
const sentences = Array.from({ length: 10 }, (_, index) => span(index * 10, index * 10 + 9))

describe('an article shown by quotations only', () => {
  it('shows a quote’s sentence with one either side', () => {
    expect(quotedPassages(sentences, [span(42, 45)])).toEqual([
      { ...span(30, 59), omittedBefore: true, omittedAfter: true },
    ])
  })

  it('shows nothing when nothing is quoted, nor for white space between sentences', () => {
    expect(quotedPassages(sentences, [])).toEqual([])
    expect(quotedPassages(sentences, [span(9, 10)])).toEqual([])
  })

  it('joins parts that meet or overlap, and leaves the others apart', () => {
    expect(quotedPassages(sentences, [span(90, 99), span(30, 35), span(0, 5)])).toEqual([
      { ...span(0, 49), omittedBefore: false, omittedAfter: true },
      { ...span(80, 99), omittedBefore: true, omittedAfter: false },
    ])
  })

  it('shows exactly the quoted sentences and their neighbours', () => {
    const anyQuote = fc
      .tuple(fc.nat({ max: 95 }), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => span(start, start + length))
    fc.assert(
      fc.property(fc.array(anyQuote, { maxLength: 6 }), (quotes) => {
        const passages = quotedPassages(sentences, quotes)
        const quoted = sentences.map((s) =>
          quotes.some((quote) => quote.start < s.end && quote.end > s.start),
        )
        for (const [index, sentence] of sentences.entries()) {
          const wanted = [index - 1, index, index + 1].some((near) => quoted[near] === true)
          const shown = passages.some(
            (passage) => passage.start <= sentence.start && passage.end >= sentence.end,
          )
          expect(shown).toBe(wanted)
        }
        for (const [index, passage] of passages.entries()) {
          const before = passages[index - 1]
          if (before) expect(passage.start).toBeGreaterThan(before.end + 1)
          expect(passage.omittedBefore).toBe(passage.start > 0)
          expect(passage.omittedAfter).toBe(passage.end < 99)
        }
      }),
    )
  })
})
