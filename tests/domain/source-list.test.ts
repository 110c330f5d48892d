import { describe, expect, it } from 'vitest'
import { ALL_SOURCES, readSourcesParams, sourcesHref, usedInWords } from '@/domain/source-list'

describe('the address of the list of sources', () => {
  it('is read back as it was written', () => {
    const asked = readSourcesParams({ q: 'port register', kind: 'law' }).asked
    expect(sourcesHref(asked)).toBe('/desk/sources?q=port+register&kind=law')
    const place = { at: '1764000000000000', id: '0b9b8f6e-6c1c-4f5e-9d2c-1c1e8a3b7d55' }
    const next = new URL(sourcesHref(asked, { after: place }), 'https://desk.example').searchParams
    expect(readSourcesParams(Object.fromEntries(next)).asked).toEqual({ ...asked, after: place })
    expect(sourcesHref(ALL_SOURCES)).toBe('/desk/sources')
  })

  it('falls back, and says so, where it is not understood', () => {
    const { asked, faults } = readSourcesParams({ kind: 'rumour', after: 'x', q: 'a\u0000b' })
    expect(asked).toEqual(ALL_SOURCES)
    expect(faults).toHaveLength(3)
  })
})

it.each([
  [0, 'Used in no claim'],
  [1, 'Used in one claim'],
  [7, 'Used in 7 claims'],
])('says of %d claims: %s', (claims, words) => {
  expect(usedInWords(claims)).toBe(words)
})
