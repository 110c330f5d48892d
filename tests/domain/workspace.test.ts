import { describe, expect, it } from 'vitest'
import { span, TextPositions } from '@/domain/position'
import {
  besides,
  byWorth,
  inHand,
  nextOpen,
  nextSuggestion,
  passageInHand,
  sentenceInHand,
  toTheEndOfBlock,
} from '@/domain/workspace'

const ID = '3b241101-e2bb-4255-8caf-4136c566a962'
const text = {
  positions: new TextPositions('Title 👍\nOne here. Two there.'),
  sentences: [
    { number: 1, ...span(0, 7) },
    { number: 2, ...span(8, 17) },
    { number: 3, ...span(18, 28) },
  ],
  claimIds: new Set([ID]),
}

describe('what is in hand at a workspace', () => {
  it('is a claim of this text, and nothing for one of another', () => {
    expect(inHand({ claim: ID }, text)).toEqual({ kind: 'claim', claimId: ID })
    expect(inHand({ claim: ID.replace('3b', '4b') }, text)).toEqual({ kind: 'nothing' })
    expect(inHand({ claim: ['a', 'b'] }, text)).toEqual({ kind: 'nothing' })
  })

  it('is a sentence by its number', () => {
    expect(inHand({ sentence: '3' }, text)).toEqual({ kind: 'sentence', number: 3 })
    for (const sentence of ['0', '4', '-1', '1.5', 'x', '1e9'])
      expect(inHand({ sentence }, text).kind).toBe('nothing')
  })

  it('is a passage for whoever places a claim: selected, picked, or a whole sentence, and no claim', () => {
    expect(passageInHand({ start: '17', end: '22' }, text)?.span).toEqual(span(18, 21))
    expect(passageInHand({ sentence: '3' }, text)).toMatchObject({
      ...{ span: span(18, 28), picked: { from: 3, to: 3, words: '' } },
    })
    expect(passageInHand({ from: '2', to: '3', words: 'here. Two' }, text)?.span).toEqual(span(12, 21))
    for (const query of [{}, { claim: ID }, { sentence: '9' }]) expect(passageInHand(query, text)).toBeNull()
  })

  it('is a selected passage inside the text, without white space at its ends', () => {
    expect(inHand({ start: '17', end: '22' }, text)).toMatchObject({ kind: 'passage', span: span(18, 21) })
    for (const [start, end] of [
      ['5', '5'],
      ['9', '2'],
      ['2', '29'],
      ['17', '18'],
      ['a', '3'],
    ])
      expect(inHand({ start, end }, text).kind).toBe('nothing')
  })

  it('is the picked sentences, or of them only the words asked for', () => {
    expect(inHand({ from: '2', to: '3' }, text)).toMatchObject({ span: span(8, 28), missing: false })
    expect(inHand({ from: '3', to: '2' }, text)).toMatchObject({ span: span(18, 28) })
    expect(inHand({ from: '2', to: '3', words: 'here. Two ' }, text)).toMatchObject({ span: span(12, 21) })
    expect(inHand({ from: '2', words: 'Two' }, text)).toMatchObject({ span: span(8, 17), missing: true })
  })
})

describe('the next open sentence', () => {
  const sentences = [
    { number: 1, coverage: 'open' },
    { number: 2, coverage: 'claim' },
    { number: 3, coverage: 'open' },
  ]
  it('comes after the one just decided, then from the start again', () => {
    expect(nextOpen(sentences, 1)).toBe(3)
    expect(nextOpen(sentences, 3)).toBe(1)
    expect(nextOpen([], 1)).toBeNull()
  })
})

describe('the way through the sentences', () => {
  it('leads to the sentence before and after, and from nothing to the first', () => {
    expect(besides(text.sentences, 2)).toEqual({ previous: 1, next: 3 })
    expect(besides(text.sentences, 3)).toEqual({ previous: 2, next: null })
    expect(besides(text.sentences, null)).toEqual({ previous: null, next: 1 })
  })

  it('starts where what is in hand stands', () => {
    const claims = [{ id: ID, places: [span(20, 22)] }]
    const from = (query: Record<string, string>) =>
      sentenceInHand(inHand(query, text), text.sentences, claims)
    expect(from({ claim: ID })).toBe(3)
    expect(from({ start: '12', end: '22' })).toBe(2)
    expect(from({ sentence: '1' })).toBe(1)
    expect(from({})).toBeNull()
  })

  it('knows the rest of a paragraph, and nothing of the next', () => {
    const blocks = [span(0, 7), span(8, 28)]
    const rest = (number: number) => toTheEndOfBlock(text.sentences, blocks, number).map((one) => one.number)
    expect(rest(2)).toEqual([2, 3])
    expect(rest(3)).toEqual([3])
    expect(rest(1)).toEqual([1])
    expect(rest(9)).toEqual([])
  })
})

describe('suggestions by their worth', () => {
  const claim = (id: string, worth: number, stage = 'suggested') => ({ id, worth, stage })
  const claims = [claim('a', 0.3), claim('b', -1), claim('c', 0.9), claim('d', 0.95, 'open'), claim('e', 0.9)]

  it('come most worth checking first, equal ones as in the text, unknown ones last, and nothing else', () => {
    expect(byWorth(claims).map(({ id }) => id)).toEqual(['c', 'e', 'a', 'b'])
  })

  it('are gone through in that order, from a decided one too, and around', () => {
    const next = (id: string, order: 'text' | 'worth') => {
      const from = claims.find((one) => one.id === id)
      return from && nextSuggestion(claims, from, order)?.id
    }
    expect(['a', 'b', 'd', 'e'].map((id) => next(id, 'text'))).toEqual(['b', 'c', 'e', 'a'])
    expect(['d', 'c', 'e', 'b'].map((id) => next(id, 'worth'))).toEqual(['c', 'e', 'a', 'c'])
    expect(nextSuggestion([claim('a', 1)], claim('a', 1), 'text')).toBeNull()
  })
})
