import { describe, expect, it } from 'vitest'
import { carriedFrom, type ToldSentence } from '@/domain/anchoring/carried-over'
import type { Coverage } from '@/domain/article'

const decided = (...pairs: [string, Coverage][]): ToldSentence[] =>
  pairs.map(([text, said]) => ({ text, said }))
const carriedCoverage = (before: readonly ToldSentence[], after: readonly string[]) =>
  carriedFrom(before, after).map((n) => (n === null ? 'open' : before[n]?.said))

const before = decided(
  ['Headline', 'nothing_to_check'],
  ['Ships lie here.', 'claim'],
  ['It is fine.', 'opinion'],
)

describe('coverage on a new version', () => {
  it('carries over for sentences whose words are unchanged, wherever they stand', () => {
    expect(carriedCoverage(before, ['It is fine.', 'Headline', 'Ships lie here.'])).toEqual([
      ...['opinion', 'nothing_to_check', 'claim'],
    ])
  })

  it('is open for a sentence that changed or is new', () => {
    expect(carriedCoverage(before, ['Headline', 'No ships lie here.', 'It is fine!', 'New.'])).toEqual([
      ...['nothing_to_check', 'open', 'open', 'open'],
    ])
  })

  it('is open for a copy of a decided sentence, but not for the one between its old neighbours', () => {
    const after = ['Headline', 'Ships lie here.', 'It is fine.', 'Ships lie here.']
    expect(carriedCoverage(before, after)).toEqual(['nothing_to_check', 'claim', 'opinion', 'open'])
  })

  it('tells equal sentences that were decided differently apart by their neighbours', () => {
    const old = decided(
      ['A.', 'claim'],
      ['No.', 'opinion'],
      ['B.', 'claim'],
      ['No.', 'nothing_to_check'],
      ['C.', 'claim'],
    )
    expect(carriedCoverage(old, ['A.', 'No.', 'B.', 'No.', 'D.'])).toEqual([
      ...['claim', 'opinion', 'claim', 'open', 'open'],
    ])
  })
})
