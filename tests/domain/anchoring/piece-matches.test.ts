import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearMatches } from '@/domain/anchoring/approximate'
import { charactersOf } from '@/domain/anchoring/characters'
import { stretchesNear } from '@/domain/anchoring/piece-matches'

/** Few letters, so that much is nearly alike. */
const words = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '港'), minLength, maxLength })

it('leaves out no place where a pattern stands with so many errors, and finds it at the same distance', () => {
  fc.assert(
    fc.property(words(1, 90), words(0, 160), fc.integer({ min: 0, max: 12 }), (pattern, text, limit) => {
      const [wanted, whole] = [charactersOf(pattern), charactersOf(text)]
      const stretches = stretchesNear(wanted, whole, limit)
      for (const match of nearMatches(wanted, whole, limit)) {
        const around = stretches.find(([from, to]) => from <= match.start && match.end <= to)
        expect(around, `${match.start} to ${match.end}`).toBeDefined()
        const [from = 0, to = 0] = around ?? []
        const errors = nearMatches(wanted, whole.subarray(from, to), limit).map((one) => one.errors)
        expect(Math.min(...errors)).toBeLessThanOrEqual(match.errors)
      }
    }),
    { numRuns: 400 },
  )
})

it('is narrow where a text is unlike the pattern', () => {
  const text = charactersOf(`${'x'.repeat(500)}forty ships lie in the port${'x'.repeat(500)}`)
  const [stretch, ...others] = stretchesNear(charactersOf('forty ships lay in the port'), text, 4)
  expect(others).toEqual([])
  expect((stretch?.[1] ?? 0) - (stretch?.[0] ?? 0)).toBeLessThan(50)
})
