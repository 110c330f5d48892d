import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicId, publicIdOf, publicSlug, slugWords } from '@/domain/address'
import { anyText } from '../support/texts'

const anyId = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(publicId)

describe('a public address', () => {
  it('is found again by its last ten characters, whatever the words before them', () => {
    fc.assert(
      fc.property(anyId, anyText(), (id, text) => {
        expect(publicIdOf(publicSlug(slugWords(text), id))).toBe(id)
        expect(publicIdOf(`other-words-${id}`)).toBe(id)
        expect(publicIdOf(id)).toBe(id)
      }),
    )
  })

  it('uses each of its 32 signs equally often', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte += 1) {
      const sign = publicId(new Uint8Array(10).fill(byte))[0] ?? ''
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
    expect(counts.size).toBe(32)
    expect(new Set(counts.values())).toEqual(new Set([8]))
  })

  it('is none without such an ending', () => {
    for (const segment of [
      '',
      'forty-ships',
      'forty-ships-abc',
      'ABCDEFGH23',
      'xabcdefgh23',
      'abcdefgh2',
      'abcdefgh01',
    ])
      expect(publicIdOf(segment), segment).toBeNull()
  })
})

describe('the words of an address', () => {
  it('are those of the text, in its own script', () => {
    expect(slugWords('Forty ships’ crews came, in 2024!')).toBe('forty-ships-crews-came-in-2024')
    expect(slugWords('四十艘船。 来了')).toBe('四十艘船-来了')
    expect(slugWords('… — !')).toBe('')
    expect(publicSlug('', 'abcdefgh23')).toBe('abcdefgh23')
  })

  it('are short, and hold nothing an address would have to escape but letters', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const words = slugWords(text)
        expect([...words].length).toBeLessThanOrEqual(60)
        expect(words).toMatch(/^([\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+){0,7})?$/u)
      }),
    )
  })
})
