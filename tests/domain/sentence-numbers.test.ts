import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSentenceNumbers, sentenceNumbers, sentencesInWords } from '@/domain/sentence-numbers'

it('writes numbers of sentences shortly, and reads the same ones back', () => {
  expect(sentenceNumbers([9, 3, 4, 5])).toBe('3-5,9')
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 4000 }), { maxLength: 300 }), (numbers) => {
      expect(readSentenceNumbers(sentenceNumbers(numbers))).toEqual(numbers.toSorted((a, b) => a - b))
    }),
  )
})

it('reads nothing from what is written otherwise, or names more than an article can have', () => {
  for (const written of ['', 'x', '1,', '-3', '3-', '1 - 2', '1-9999999', '1-2000,3000-6000', '99999999999'])
    expect(readSentenceNumbers(written)).toEqual([])
  expect(readSentenceNumbers('5-3')).toEqual([])
})

it('says which sentences', () => {
  expect(sentencesInWords([4])).toBe('Sentence 4')
  expect(sentencesInWords([3, 4])).toBe('Sentences 3 and 4')
  expect(sentencesInWords([9, 3, 4, 5, 7])).toBe('Sentences 3 to 5, 7 and 9')
})
