import { expect, test } from 'vitest'
import { usualReason, worthOf } from '@/domain/extraction/worth'

test('a figure about the public is worth more than a courtesy', () => {
  const figure = worthOf('Unemployment in the region has risen to 9.1 percent, its highest level since 2012.')
  const courtesy = worthOf('Thank you all very much.')
  expect(figure).toMatchObject({ level: 'high' })
  expect(figure.reasons).toContain('It gives a figure.')
  expect(courtesy).toMatchObject({ level: 'low' })
  expect(courtesy.reasons).toContain('It is a courtesy.')
})

test('the same statement counts more where nobody is named for it, and less as a judgement', () => {
  const statement = 'The yard was sold to Voss in March.'
  const of = (attribution: 'article' | 'unnamed', kind: 'fact' | 'evaluation') =>
    worthOf(statement, { attribution, kind }).score
  expect(of('unnamed', 'fact')).toBeGreaterThan(of('article', 'fact'))
  expect(of('article', 'evaluation')).toBeLessThan(of('article', 'fact'))
})

test('the number stays between 0 and 1 for whatever text', () => {
  for (const text of ['', '?', '$1 million 50% most rose caused jobs '.repeat(50), '港口']) {
    const { score } = worthOf(text)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})

test('the usual reason for checking is what the words say for it, of an English claim', () => {
  const claim = { language: 'en', attribution: 'article', kind: 'fact' } as const
  const statement = 'Unemployment in the region might rise to 9.1 percent.'
  expect(usualReason({ ...claim, statement })).toBe(
    'It gives a figure. It holds a number. It is about something that touches many people.',
  )
  expect(usualReason({ ...claim, statement: 'Thank you.' })).toBeNull()
  expect(usualReason({ ...claim, statement, language: 'sv' })).toBeNull()
})
