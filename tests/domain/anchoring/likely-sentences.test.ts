import { expect, it } from 'vitest'
import { likelySentences } from '@/domain/anchoring/likely-sentences'

const told = (...texts: string[]) => texts.map((text, n) => ({ number: n + 1, text }))

it('a lost quote’s likeliest sentences come in the text’s order, and none where nothing is alike', () => {
  const sentences = told(
    'Ships lie here.',
    'Nearly all carry grain.',
    'Nobody asked.',
    'Most carry grain and wheat.',
  )
  const found = likelySentences('Most of them carry grain', sentences, 2)
  expect(found.map(({ number }) => number)).toEqual([2, 4])
  expect(likelySentences('去年售出一百万台', sentences, 3)).toEqual([])
  expect(likelySentences('去年售出', told('该公司表示，去年售出二百万台。', '利润。'), 3)).toHaveLength(1)
})
