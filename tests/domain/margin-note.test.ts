import { describe, expect, it } from 'vitest'
import type { Block } from '@/domain/article-blocks'
import { type Ask, besideBlocks, isNoted, notedMarks, notedRatings } from '@/domain/margin-note'
import { span } from '@/domain/position'

const paragraph = (start: number, end: number): Block => ({ kind: 'paragraph', ...span(start, end) })
const BLOCKS = [paragraph(0, 10), paragraph(11, 20), paragraph(21, 30)]
const claim = (number: number, ...places: [number, number][]) => ({
  ...{ id: `c${number}`, number },
  places: places.map(([start, end]) => span(start, end)),
})

describe('the notes beside a text', () => {
  it('stand where a claim ends; where one begins further up, and where it stands again, the margin says so', () => {
    const over = claim(1, [5, 25])
    const within = claim(2, [6, 9])
    const twice = claim(3, [12, 15], [16, 18], [22, 24])
    const beside = besideBlocks(BLOCKS, [over, within, twice])
    expect(beside.get(0)).toEqual({ notes: [within], begins: [1], again: [] })
    expect(beside.get(11)).toEqual({ notes: [twice], begins: [], again: [] })
    expect(beside.get(21)).toEqual({ notes: [over], begins: [], again: [3] })
  })

  it('have their numbers inside a block, also where a passage ends between two', () => {
    expect(notedMarks(BLOCKS, [claim(1, [5, 11]), claim(2, [12, 21])])).toEqual([
      { id: 'c1', ...span(5, 10) },
      { id: 'c2', ...span(12, 20) },
    ])
  })
})

describe('the notes chosen', () => {
  const asks: Ask[] = [{ kind: 'text_changed', version: 2 }]

  it('tell of every claim, of accepted ones, or of those that ask for a change', () => {
    const chosen = (stage: 'suggested' | 'checking', of: readonly Ask[]) =>
      (['all', 'accepted', 'changes'] as const).filter((choice) => isNoted(choice, stage, { asks: of }))
    expect(chosen('suggested', [])).toEqual(['all'])
    expect(chosen('suggested', asks)).toEqual(['all', 'changes'])
    expect(chosen('checking', [])).toEqual(['all', 'accepted'])
    expect(chosen('checking', asks)).toEqual(['all', 'accepted', 'changes'])
  })

  it('never tell of a declined claim', () => {
    for (const choice of ['all', 'accepted', 'changes'] as const)
      expect(isNoted(choice, 'declined', { asks })).toBe(false)
  })
})

describe('the ratings of a note', () => {
  const draft = { id: 'r2', ratingId: 'false', word: 'False', conclusion: 'No ship lay there.' } as const
  const standing = { revisionId: 'r1', ratingId: 'true', word: 'True', conclusion: 'It is so.' } as const
  const told = (...given: Parameters<typeof notedRatings>) => notedRatings(...given).map((r) => r.told)

  it('say whose word each is, and the published one first', () => {
    expect(told('checking', draft, null)).toEqual(['draft'])
    expect(told('in_review', draft, null)).toEqual(['in_review'])
    expect(told('approved', draft, standing)).toEqual(['published', 'approved'])
    expect(told('checking', draft, standing)).toEqual(['published', 'draft'])
  })

  it('are the published one alone where the desk has no later one', () => {
    expect(told('published', { ...draft, id: 'r1' }, standing)).toEqual(['published'])
    expect(told('checking', { ...draft, id: 'r1' }, standing)).toEqual(['published'])
  })

  it('are none of a withdrawn claim, and of one without a draft', () => {
    expect(told('withdrawn', draft, null)).toEqual([])
    expect(told('open', null, null)).toEqual([])
  })
})
