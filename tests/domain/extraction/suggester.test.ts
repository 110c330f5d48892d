import { expect, it } from 'vitest'
import { BY_RULES, type Suggester, suggesterWords } from '@/domain/extraction/suggester'

const model = { model: 'small-1', fault: null } as const

it.each<[Suggester, string]>([
  [BY_RULES, 'Claims were suggested by the desk’s own rules.'],
  [
    { ...model, by: 'model' },
    'Claims were suggested by the language model “small-1”; those that do not stand in the text were left out.',
  ],
  [
    { ...model, by: 'rules', fault: 'slow' },
    'Claims were suggested by the desk’s own rules, because the language model “small-1” did not answer in time.',
  ],
  [
    { ...model, by: 'both', fault: 'failed' },
    'Some claims were suggested by the language model “small-1”, the others by the desk’s own rules, because it could not be asked.',
  ],
])('says who suggested the claims', (suggester, words) => {
  expect(suggesterWords(suggester)).toBe(words)
})
