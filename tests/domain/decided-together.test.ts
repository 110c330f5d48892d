import { expect, it } from 'vitest'
import { decidedTogether } from '@/domain/decided-together'

const claims = [3, 7, 9].map((number) => ({ id: `${number}`, number }))

it('counts what was decided, and says of each that was not why', () => {
  expect(decidedTogether({ done: ['3', '9'], not: [] }, 'accepted', claims)).toBe('2 accepted.')
  const not = [
    { claimId: '9', sentence: 'It is open.' },
    { claimId: '7', sentence: 'It is gone.' },
    { claimId: 'x', sentence: 'There is nothing here.' },
  ]
  expect(decidedTogether({ done: ['3'], not }, 'declined', claims)).toBe(
    '1 declined, 3 not: a claim (There is nothing here.); claim 7 (It is gone.); claim 9 (It is open.)',
  )
})
