import { expect, it } from 'vitest'
import { placeOfMissing } from '@/domain/missing'
import { missingForReview } from '@/domain/requirements'

it('what is missing leads to the field that mends it', () => {
  expect(placeOfMissing('conclusion', 'c')).toBe('/desk/claims/c/verdict#verdict-conclusion')
  expect(placeOfMissing('evidence', 'c')).toBe('/desk/claims/c#evidence')
  expect(placeOfMissing('evidence-e', 'c')).toBe('/desk/claims/c#evidence-e')
  expect(placeOfMissing('conclusion', 'c/../..')).not.toContain('/..')
})

it('everything a review asks for leads somewhere, each line once', () => {
  const lines = missingForReview(null, [], false)
  const places = lines.map(({ field }) => placeOfMissing(field, 'c'))
  expect(new Set(places).size).toBe(lines.length)
})
