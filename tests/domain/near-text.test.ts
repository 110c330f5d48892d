import { expect, it } from 'vitest'
import type { Block } from '@/domain/article-blocks'
import { nearText } from '@/domain/near-text'
import { span, TextPositions } from '@/domain/position'

/** Paragraphs of five sentences, "👍 1. 👍 2. …"; of each paragraph the first sentence is decided. */
function textOf(paragraphs: number) {
  const blocks: Block[] = []
  const sentences: { number: number; start: Block['start']; end: Block['end']; coverage: string }[] = []
  let text = ''
  const length = () => new TextPositions(text).length
  for (let n = 0; n < paragraphs; n += 1) {
    const from = length()
    for (let inside = 1; inside <= 5; inside += 1) {
      const start = length()
      text += `👍 ${n * 5 + inside}.`
      const coverage = inside === 1 ? 'opinion' : 'open'
      sentences.push({ number: n * 5 + inside, ...span(start, length()), coverage })
      if (inside < 5) text += ' '
    }
    blocks.push({ kind: 'paragraph', ...span(from, length()) })
    text += '\n'
  }
  return { positions: new TextPositions(text.trim()), blocks, sentences }
}

it('is the whole of a text that is not long', () => {
  const text = textOf(20)
  const near = nearText(text, 50)
  expect(near).toMatchObject({ blocks: text.blocks, sentences: text.sentences, earlier: null, later: null })
  expect(near.far.size).toBe(0)
})

it('is of a long text whole blocks around a place, with the words and sentences of every other', () => {
  const text = textOf(100)
  const near = nearText(text, 252)
  expect(near.sentences.map(({ number }) => number).at(0)).toBe(191)
  expect(near.sentences.map(({ number }) => number).at(-1)).toBe(315)
  expect([near.earlier, near.later]).toEqual([190, 316])
  expect(near.blocks.length + near.far.size).toBe(100)
  const [first] = near.far.values()
  expect(first).toMatchObject({ text: '👍 1. 👍 2. 👍 3. 👍 4. 👍 5.', first: 1, sentences: 5, open: 4 })
  // Every block is either near or far, and the two together are the text.
  const words = text.blocks.map(
    (block) =>
      near.far.get(block.start)?.text ?? (near.blocks.includes(block) ? text.positions.slice(block) : ''),
  )
  expect(words.join('\n')).toBe(text.positions.text)
})

it('is its beginning where no place is named', () => {
  const near = nearText(textOf(100), null)
  expect([near.sentences[0]?.number, near.earlier, near.later]).toEqual([1, null, 66])
})
