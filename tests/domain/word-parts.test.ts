import { expect, test } from 'vitest'
import { wordParts } from '@/components/ui/word-parts'

const words = (count: number, word: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => word(n)).join(' ')
const said = (before: string, after: string) =>
  wordParts(before, after).map(({ added, removed, value }) => [added ? '+' : removed ? '−' : '=', value])

test('what changed stands between the words that both texts share', () => {
  expect(said('Fares rose in May', 'Fares fell in May')).toEqual([
    ['=', 'Fares '],
    ['−', 'rose'],
    ['+', 'fell'],
    ['=', ' in May'],
  ])
})

test('texts with little in common stand whole, one after the other', () => {
  const [before, after] = ['Fares rose in May', 'Wages fell last winter']
  expect(said(before, after)).toEqual([
    ['−', before],
    ['=', '\n'],
    ['+', after],
  ])
})

test('a long text with a few changes is compared, and one with thousands is not even tried', () => {
  const before = words(4000, (n) => `w${n}`)
  const few = words(4000, (n) => (n % 40 ? `w${n}` : `x${n}`))
  const many = words(4000, (n) => (n % 4 ? `w${n}` : `x${n}`))
  expect(wordParts(before, few).length).toBeGreaterThan(200)
  expect(said(before, many)).toEqual([
    ['−', before],
    ['=', '\n'],
    ['+', many],
  ])
})
