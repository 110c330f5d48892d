import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningAtWords, markSegments } from '@/domain/anchoring/segments'
import { span } from '@/domain/position'

const mark = (id: string, start: number, end: number) => ({ id, ...span(start, end) })

const anySpan = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => span(start, start + length))
const anyMarks = fc
  .array(anySpan, { maxLength: 12 })
  .map((spans) => spans.map((s, i) => ({ id: `m${i}`, ...s })))

describe('segments of marked text', () => {
  it('part overlapping marks without nesting them', () => {
    expect(markSegments(span(0, 10), [mark('b', 4, 8), mark('a', 2, 6)])).toEqual([
      { ...span(0, 2), covering: [], starting: [], ending: [] },
      { ...span(2, 4), covering: ['a'], starting: ['a'], ending: [] },
      { ...span(4, 6), covering: ['a', 'b'], starting: ['b'], ending: ['a'] },
      { ...span(6, 8), covering: ['b'], starting: [], ending: ['b'] },
      { ...span(8, 10), covering: [], starting: [], ending: [] },
    ])
  })

  it('put the longer of two marks that start together first', () => {
    expect(markSegments(span(0, 4), [mark('short', 0, 2), mark('long', 0, 4)])).toEqual([
      { ...span(0, 2), covering: ['long', 'short'], starting: ['long', 'short'], ending: ['short'] },
      { ...span(2, 4), covering: ['long'], starting: [], ending: ['long'] },
    ])
  })

  it('neither start nor end a mark that reaches out of the range at both ends', () => {
    expect(markSegments(span(2, 4), [mark('a', 0, 6)])).toEqual([
      { ...span(2, 4), covering: ['a'], starting: [], ending: [] },
    ])
  })

  it('name a claim once where two of its places overlap', () => {
    const [first] = markSegments(span(0, 4), [mark('a', 0, 4), mark('a', 0, 4)])
    expect(first?.covering).toEqual(['a'])
    expect(first?.ending).toEqual(['a'])
  })

  it('follow each other without a gap from end to end of the range', () => {
    fc.assert(
      fc.property(anySpan, anyMarks, (range, marks) => {
        const segments = markSegments(range, marks)
        expect(segments[0]?.start).toBe(range.start)
        expect(segments.at(-1)?.end).toBe(range.end)
        for (const [index, segment] of segments.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start)
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end)
        }
      }),
    )
  })

  it('cover of every mark exactly the part in the range, and end it once where it ends', () => {
    fc.assert(
      fc.property(anySpan, anyMarks, (range, marks) => {
        const segments = markSegments(range, marks)
        for (const { id, start, end } of marks) {
          const covered = segments.filter((segment) => segment.covering.includes(id))
          const length = covered.reduce((sum, segment) => sum + segment.end - segment.start, 0)
          expect(length).toBe(Math.max(0, Math.min(end, range.end) - Math.max(start, range.start)))
          for (const segment of covered) expect(segment.start >= start && segment.end <= end).toBe(true)
          const endsInside = end <= range.end && end > range.start
          expect(segments.filter((segment) => segment.ending.includes(id))).toHaveLength(endsInside ? 1 : 0)
          const startsInside = start >= range.start && start < range.end
          expect(segments.filter((segment) => segment.starting.includes(id))).toHaveLength(
            startsInside ? 1 : 0,
          )
        }
      }),
    )
  })

  it('stay few however many marks lie on one place', () => {
    const marks = Array.from({ length: 1000 }, (_, index) => mark(`m${index}`, 5, 10))
    expect(markSegments(span(0, 20), marks)).toHaveLength(3)
  })
})

describe('a mark as it is printed', () => {
  const text = '他说，四十艘。 Forty ships, which wait – or .5 more: (none)'
  const begun = (passage: string) => {
    const start = text.indexOf(passage)
    const [printed] = beginningAtWords(span(0, text.length), text, [mark('a', start, start + passage.length)])
    return printed && text.slice(printed.start, printed.end)
  }

  it.each([
    [', which wait', 'which wait'],
    [' – or .5', 'or .5'],
    ['，四十艘', '四十艘'],
    ['。 Forty', 'Forty'],
  ])('begins %j at its first word', (passage, printed) => expect(begun(passage)).toBe(printed))

  it.each(['.5 more', '(none)', ', '])('leaves %j as it is', (passage) =>
    expect(begun(passage)).toBe(passage),
  )

  it('moves no mark that begins before the range', () => {
    const before = mark('a', 0, 9)
    expect(beginningAtWords(span(5, 10), ', and', [before])).toEqual([before])
  })
})
