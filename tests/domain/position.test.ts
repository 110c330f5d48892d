import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePoint, lengthInCodePoints, span, TextPositions } from '@/domain/position'
import { anyText } from '../support/texts'

describe('positions in a text', () => {
  it('count a character outside the basic plane once', () => {
    const positions = new TextPositions('a😀b')
    expect(positions.length).toBe(3)
    expect(positions.toUnit(codePoint(2))).toBe(3)
    expect(positions.fromUnit(2)).toBe(1)
    expect(positions.slice(span(1, 2))).toBe('😀')
  })

  it('agree with counting one character after the other', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const characters = [...text]
        const positions = new TextPositions(text)
        expect(positions.length).toBe(characters.length)
        expect(lengthInCodePoints(text)).toBe(characters.length)
        let unit = 0
        for (const [index, character] of characters.entries()) {
          expect(positions.toUnit(codePoint(index))).toBe(unit)
          expect(positions.fromUnit(unit)).toBe(index)
          expect(positions.fromUnit(unit + character.length - 1)).toBe(index)
          unit += character.length
        }
        expect(positions.toUnit(codePoint(characters.length))).toBe(text.length)
        expect(positions.fromUnit(text.length)).toBe(characters.length)
      }),
    )
  })

  it('cut out the same characters as an array of them', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text]
        const start = a % (characters.length + 1)
        const end = start + (b % (characters.length - start + 1))
        const cut = new TextPositions(text).slice({ start: codePoint(start), end: codePoint(end) })
        expect(cut).toBe(characters.slice(start, end).join(''))
      }),
    )
  })

  it('leave white space at the ends out of a passage', () => {
    const positions = new TextPositions('😀  two words \n')
    expect(positions.trim(span(1, positions.length))).toEqual(span(3, 12))
    expect(positions.trim(span(1, 3))).toBeNull()
  })

  it('throw for places that no text has', () => {
    const positions = new TextPositions('abc')
    expect(() => positions.toUnit(codePoint(4))).toThrow(RangeError)
    expect(() => positions.fromUnit(4)).toThrow(RangeError)
    expect(() => codePoint(-1)).toThrow(RangeError)
    expect(() => codePoint(0.5)).toThrow(RangeError)
    expect(() => span(2, 2)).toThrow(RangeError)
  })
})
