import { expect, it } from 'vitest'
import { namesIn } from '@/domain/extraction/names'

const sorts = (statement: string) =>
  Object.fromEntries(namesIn(statement).map(({ name, sort }) => [name, sort]))

it('finds names as they are written, each once', () => {
  const names = namesIn('The mayor of Lund, Ellen Draper, met Voss Rail and Ellen Draper’s deputy in Ghent.')
  expect(names.map(({ name }) => name)).toEqual(['Lund', 'Ellen Draper', 'Voss Rail', 'Ghent'])
})

it.each([
  ['Dr. Ellen Draper left.', { 'Ellen Draper': 'person' }],
  ['It was Prime Minister Ellen Draper’s yard.', { 'Ellen Draper': 'person' }],
  ['The analyst Ellen Draper left the yard.', { 'Ellen Draper': 'person' }],
  ['They sold it to Voss Ltd in March.', { 'Voss Ltd': 'body' }],
  [
    'It was said by the University of Lund and the Foreign Ministry.',
    { 'University of Lund': 'body', 'Foreign Ministry': 'body' },
  ],
  ['Ships of the IAEA lie in Ghent.', { IAEA: 'body', Ghent: 'place' }],
  ['The mayor of Lund sails on the Yangtze River.', { Lund: 'place', 'Yangtze River': 'place' }],
  ['China buys ships from the U.S. every May.', { China: 'place', 'U.S.': 'place' }],
])('tells what a name stands for: %s', (statement, told) => {
  expect(sorts(statement)).toEqual(told)
})

it('leaves open what no rule can tell, and takes no month for a place', () => {
  expect(sorts('In May the yard went to Voss Rail and Arden.')).toEqual({ 'Voss Rail': null, Arden: null })
  expect(namesIn('')).toEqual([])
  expect(namesIn('港口有四十艘船。')).toEqual([])
})
