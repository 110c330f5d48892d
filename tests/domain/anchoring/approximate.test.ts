import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, nearMatches } from '@/domain/anchoring/approximate'
import { charactersOf } from '@/domain/anchoring/characters'
import { GramIndex } from '@/domain/anchoring/near-regions'

const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c', '𝒳'), { maxLength }).map((all) => all.join(''))

/** The textbook's table, for comparison. */
function plainDistance(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)]
  let row = b.map((_, column) => column + 1)
  row.unshift(0)
  for (const [line, letter] of a.entries()) {
    const next = [line + 1]
    for (const [column, against] of b.entries())
      next.push(
        Math.min(
          (row[column] ?? 0) + (letter === against ? 0 : 1),
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

describe('nearly equal words', () => {
  it('are counted as the textbook counts, up to the limit', () => {
    fc.assert(
      fc.property(letters(14), letters(14), fc.nat(14), (one, other, limit) => {
        const [found, errors] = [
          distance(charactersOf(one), charactersOf(other), limit),
          plainDistance(one, other),
        ]
        if (errors <= limit) expect(found).toBe(errors)
        else expect(found).toBeGreaterThan(limit)
      }),
    )
  })

  it('are found wherever they stand in a text, with their errors, and the index leaves no place out', () => {
    fc.assert(
      fc.property(letters(12), letters(60), fc.nat(3), (pattern, text, limit) => {
        if (pattern.length < 6) return
        const [quote, whole] = [charactersOf(pattern), charactersOf(text)]
        const found = nearMatches(quote, whole, limit)
        for (const { start, end, errors } of found) {
          const words = Array.from(text).slice(start, end).join('')
          expect(plainDistance(pattern, words)).toBe(errors)
          expect(errors).toBeLessThanOrEqual(limit)
        }
        const best = Math.min(...found.map(({ errors }) => errors))
        const size = Array.from(text).length
        for (let start = 0; start < size; start += 1)
          for (let end = start + 1; end <= Math.min(size, start + 16); end += 1) {
            const errors = plainDistance(pattern, Array.from(text).slice(start, end).join(''))
            if (errors <= limit) expect(best).toBeLessThanOrEqual(errors)
          }
        const regions = new GramIndex(whole).regions(quote, limit)
        const enough = quote.length - 2 - 3 * limit >= 1
        if (enough)
          for (const { start, end } of found)
            expect(regions.some(([from, to]) => from <= start && end <= to)).toBe(true)
      }),
    )
  })
})
