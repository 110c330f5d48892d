import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SelectedPiece, selectedPassage } from '@/domain/anchoring/selected-passage'
import { lengthInCodePoints, span, TextPositions } from '@/domain/position'
import { anyText } from '@/tests/support/texts'

const piece = (text: string, at: number, from = 0, to = text.length): SelectedPiece => ({
  text,
  at,
  from,
  to,
})

describe('the passage of a selection', () => {
  it('counts code points, not the units a browser counts', () => {
    const text = 'A 👍 for Huawei'
    const from = text.indexOf('Huawei')
    expect(selectedPassage([piece(text, 100, from, text.length)])).toEqual({
      span: span(108, 114),
      words: 'Huawei',
    })
  })

  it('leaves out white space at the ends', () => {
    expect(selectedPassage([piece('one two three', 10, 3, 8)])).toEqual({ span: span(14, 17), words: 'two' })
  })

  it('takes an emoji and a letter with its accent whole, wherever the selection cuts them', () => {
    const scientist = '👩‍🔬'
    expect(selectedPassage([piece(`a${scientist}b`, 0, 1, 3)])?.words).toBe(scientist)
    expect(selectedPassage([piece('咖e\u0301s', 0, 2, 4)])).toEqual({ span: span(1, 4), words: 'e\u0301s' })
  })

  it('takes a word whole, wherever the selection cuts it, counted in code points', () => {
    const text = '👍 On Monday the U.S. paid $2.5 for “it’s” well-known ship.'
    const cut = (words: string, inside: string) => {
      const at = text.indexOf(words) + words.indexOf(inside)
      return selectedPassage([piece(text, 50, at, at + inside.length)])
    }
    expect(cut('Monday', 'nday')).toEqual({ span: span(55, 61), words: 'Monday' })
    expect(cut('Monday the', 'day t')?.words).toBe('Monday the')
    expect(cut('$2.5', '.5')?.words).toBe('2.5')
    expect(cut('it’s', 't’')?.words).toBe('it’s')
    expect(cut('well-known', 'now')?.words).toBe('known')
    expect(cut(' Monday ', ' Monday ')?.words).toBe('Monday')
  })

  it('takes single characters of scripts that have no spaces between words', () => {
    expect(selectedPassage([piece('中国海关总署', 0, 1, 3)])?.words).toBe('国海')
  })

  it('goes through the runs of overlapping marks and over the end of a block', () => {
    const pieces = [piece('American curbs', 10, 9, 14), piece(' hit', 24), piece('New line', 30, 0, 3)]
    expect(selectedPassage(pieces)).toEqual({ span: span(19, 33), words: 'curbs hit New' })
  })

  it('skips runs of which nothing is selected, as a triple click leaves one', () => {
    expect(selectedPassage([piece('first', 0, 5, 5), piece('second', 6), piece('third', 13, 0, 0)])).toEqual({
      span: span(6, 12),
      words: 'second',
    })
  })

  it('is none when only white space or nothing is selected', () => {
    expect(selectedPassage([])).toBeNull()
    expect(selectedPassage([piece('a b', 0, 1, 2), piece('c', 3, 0, 0)])).toBeNull()
  })

  it('names the very words of the text, whatever stands there', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), fc.nat(), (text, a, b, cut) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const middle = new TextPositions(text)
        const place = middle.fromUnit(cut % (text.length + 1))
        const unit = middle.toUnit(place)
        const part = (start: number, end: number) =>
          piece(
            text.slice(start, end),
            lengthInCodePoints(text.slice(0, start)),
            Math.min(Math.max(from - start, 0), end - start),
            Math.min(Math.max(to - start, 0), end - start),
          )
        const found = selectedPassage([part(0, unit), part(unit, text.length)])
        if (!found) {
          expect(text.slice(from, to).trim()).toBe('')
          return
        }
        expect(middle.slice(found.span)).toBe(found.words)
        expect(found.words).toContain(text.slice(from, to).trim())
      }),
    )
  })
})
