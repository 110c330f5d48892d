import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonLdText } from '@/domain/json-ld'

describe('a record in a page', () => {
  it('never ends its script, and reads back as it was', () => {
    const hostile = fc.array(
      fc.constantFrom('</script>', '<!--', '<script>', ']]>', '&', '\u2028', '\u2029', '"', '\\', '𝒳', 'a'),
    )
    fc.assert(
      fc.property(hostile, (pieces) => {
        const record = { name: pieces.join('') }
        const text = jsonLdText(record)
        expect(text).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(text)).toEqual(record)
      }),
    )
  })
})
