import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedBlocks, markedPassages } from '@/domain/anchoring/marked-text'
import { canonicalText } from '@/domain/article-text'
import { span, TextPositions } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'
import { anyText } from '@/tests/support/texts'

const words = (block: { segments: readonly { text: string }[] }) => block.segments.map((s) => s.text).join('')

describe('a marked text', () => {
  it('is the text itself, block by block, whatever is marked', () => {
    const anyMarks = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 60 })), { maxLength: 8 })
    fc.assert(
      fc.property(anyText(), anyMarks, (pasted, places) => {
        const version = canonicalText({ title: 'A title 𝒳', text: pasted })
        fc.pre(!isRefusal(version))
        if (isRefusal(version)) return
        const positions = new TextPositions(version.text)
        const marks = places.map(([start, length], n) => ({ id: `m${n}`, ...span(start, start + length) }))
        const blocks = markedBlocks(positions, version.blocks, marks)
        expect(blocks.map(words)).toEqual(version.blocks.map((block) => positions.slice(block)))
      }),
    )
  })

  it('starts a claim once, at the first of its places', () => {
    const positions = new TextPositions('one two one two')
    const marks = [
      { id: 'a', ...span(0, 3) },
      { id: 'a', ...span(8, 11) },
    ]
    const [block] = markedBlocks(positions, [{ kind: 'paragraph', ...span(0, 15) }], marks)
    const starts = block?.segments.filter((segment) => segment.starting.includes('a'))
    expect(starts?.map((segment) => segment.text)).toEqual(['one'])
    expect(block?.segments.filter((segment) => segment.ending.includes('a'))).toHaveLength(2)
  })
})

describe('quoted passages', () => {
  const sentence = (number: number, start: number, text: string) => ({
    number,
    text,
    ...span(start, start + text.length),
  })

  it('join sentences that follow each other and part those that do not', () => {
    const given = [
      sentence(3, 40, 'First one.'),
      sentence(4, 51, 'Second one.'),
      sentence(9, 120, 'Far away.'),
    ]
    const passages = markedPassages(given, [{ id: 'a', ...span(51, 57) }])
    expect(passages.map(words)).toEqual(['First one. Second one.', 'Far away.'])
    expect(passages[0]?.segments.filter((s) => s.covering.length > 0)).toEqual([
      { text: 'Second', covering: ['a'], starting: ['a'], ending: ['a'] },
    ])
  })

  it('put no space where the text had none, as between Chinese sentences', () => {
    const passages = markedPassages([sentence(0, 0, '他来了。'), sentence(1, 4, '她也来了。')], [])
    expect(passages.map(words)).toEqual(['他来了。她也来了。'])
  })
})
