import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalAddress,
  publicId,
  publicIdOf,
  publicSlug,
  slugWords,
  titleByAddress,
} from '@/domain/address'
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

describe('the address of a source', () => {
  const same = (...spellings: string[]) => new Set(spellings.map(canonicalAddress)).size === 1
  const page = 'https://port.example/ships?year=2024'

  it('is one whatever its host’s capitals, last dot, usual port, trackers and place on the page', () => {
    expect(
      same(
        page,
        'https://PORT.example./ships?year=2024',
        'https://port.example:443/ships?utm_source=mail&year=2024&fbclid=a',
        'https://port.example/ships?year=2024#berths',
        'https://port.example/ships?year=2024#:~:text=forty%20ships',
      ),
    ).toBe(true)
    expect(canonicalAddress(page)).toBe(page)
    expect(canonicalAddress('http://port.example:80')).toBe('http://port.example/')
    expect(canonicalAddress('https://port.example/?utm_medium=x')).toBe('https://port.example/')
  })

  it('is another at another port, path, parameter or route', () => {
    for (const other of [
      'https://port.example:8443/ships?year=2024',
      'https://port.example/ships/?year=2024',
      'https://port.example/ships?year=2025',
      'https://port.example/ships?year=2024#/berths',
      'https://port.example/ships?year=2024#!berths',
      'http://port.example/ships?year=2024',
    ])
      expect(same(page, other), other).toBe(false)
    expect(same('https://a.example/#/one', 'https://a.example/#/one:~:text=two')).toBe(true)
  })

  it('stays an address, and the same one a second time', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = canonicalAddress(`https://port.example./${text}?${text}#/${text}`)
        expect(URL.canParse(once)).toBe(true)
        expect(canonicalAddress(once)).toBe(once)
      }),
    )
    expect(canonicalAddress('no address')).toBe('no address')
  })

  it('gives a title where there is no other', () => {
    expect(titleByAddress('https://port.example/ships/2024/?year=1#x')).toBe('port.example/ships/2024')
    expect(titleByAddress('https://port.example/')).toBe('port.example')
    expect(titleByAddress('https://port.example/%E8%88%B9')).toBe('port.example/船')
    expect(titleByAddress('https://port.example/%E2%80%AEx')).toBe('port.example/%E2%80%AEx')
    expect(Array.from(titleByAddress(`https://port.example/${'a'.repeat(400)}`))).toHaveLength(300)
  })
})
