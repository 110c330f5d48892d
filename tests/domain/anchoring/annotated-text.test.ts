import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotatedBlocks } from '@/domain/anchoring/annotated-text'
import { canonicalText } from '@/domain/article-text'
import { sentences } from '@/domain/extraction/sentences'
import { span, TextPositions } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'
import { anyText } from '@/tests/support/texts'

describe('a text cut into sentences and marks', () => {
  it('keeps a mark that reaches from one sentence into the next', () => {
    const text = 'Title\nOne here. Two there.'
    const positions = new TextPositions(text)
    const blocks = [
      { kind: 'headline' as const, ...span(0, 5) },
      { kind: 'paragraph' as const, ...span(6, 26) },
    ]
    const found = annotatedBlocks(
      positions,
      blocks,
      [
        { number: 1, ...span(0, 5) },
        { number: 2, ...span(6, 15) },
        { number: 3, ...span(16, 26) },
      ],
      [{ id: 'a', ...span(10, 19) }],
    )
    const ranges = found[1]?.ranges.map(({ sentence, segments }) => ({
      sentence,
      segments: segments.map(({ text, covering, ending }) => [text, covering.length, ending.length]),
    }))
    expect(ranges).toEqual([
      {
        sentence: 2,
        segments: [
          ['One ', 0, 0],
          ['here.', 1, 0],
        ],
      },
      { sentence: null, segments: [[' ', 1, 0]] },
      {
        sentence: 3,
        segments: [
          ['Two', 1, 1],
          [' there.', 0, 0],
        ],
      },
    ])
  })

  it('loses no character of any block', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (body, a, b) => {
        const canonical = canonicalText({ title: 'A title', text: body })
        if (isRefusal(canonical)) return
        const positions = new TextPositions(canonical.text)
        const [start, end] = [a % positions.length, b % positions.length].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const marks = start < end ? [{ id: 'm', ...span(start, end) }] : []
        const found = annotatedBlocks(
          positions,
          canonical.blocks,
          sentences(canonical.text, canonical.blocks, 'en'),
          marks,
        )
        expect(
          found.map((block) => block.ranges.flatMap((r) => r.segments.map((s) => s.text)).join('')),
        ).toEqual(canonical.blocks.map((block) => positions.slice(block)))
      }),
    )
  })
})
