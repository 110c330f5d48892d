import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '@/domain/canonical-json'

const anyJson = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value

describe('canonical JSON', () => {
  it('reads back as the same value, and is then written as the same text', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('sorts keys by code unit, at every depth, and writes no white space', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'x y', é: true, Z: 0 })).toBe(
      '{"Z":0,"a":"x y","b":[{"a":null,"z":1}],"é":true}',
    )
  })

  it('throws on a number that two languages could write differently', () => {
    for (const number of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => canonicalJson({ number })).toThrow('Not a safe integer')
  })
})
