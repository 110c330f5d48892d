import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectorOf, spanFromSelector } from '@/domain/anchoring/quote-selector'
import { span, TextPositions } from '@/domain/position'
import { anyText } from '../../support/texts'

const text = `${'😀 '.repeat(40)}The chip works. They say the chip works. It does.`
const positions = new TextPositions(text)

describe('a quote selector', () => {
  it('keeps 32 code points either side, fewer at the ends of the text', () => {
    const selector = selectorOf(positions, span(80, 94))
    expect(selector.exact).toBe('The chip works')
    expect([...selector.prefix]).toHaveLength(32)
    expect([...selector.suffix]).toHaveLength(32)
    expect(selectorOf(positions, span(0, 1)).prefix).toBe('')
    expect(selectorOf(positions, span(0, positions.length))).toEqual({ exact: text, prefix: '', suffix: '' })
  })

  it('finds words that stand once, whatever surrounds them', () => {
    const found = spanFromSelector(positions, { exact: 'The chip works', prefix: 'gone', suffix: 'gone too' })
    expect(found).toEqual({ found: 'once', span: span(80, 94) })
  })

  it('tells repeated words apart by what surrounds them, and says when it cannot', () => {
    const exact = 'chip works'
    expect(spanFromSelector(positions, { exact, prefix: 'say the ', suffix: '. It' })).toEqual({
      found: 'once',
      span: span(109, 119),
    })
    expect(spanFromSelector(positions, { exact, prefix: '', suffix: '' })).toEqual({ found: 'several' })
    expect(spanFromSelector(positions, { exact, prefix: 'gone', suffix: '' })).toEqual({ found: 'several' })
    expect(spanFromSelector(positions, { exact: 'absent', prefix: '', suffix: '' })).toEqual({
      found: 'none',
    })
  })

  it('brings back the passage it was made of, unless words and surroundings are repeated', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (words, a, b) => {
        const table = new TextPositions(words)
        if (table.length === 0) return
        const start = a % table.length
        const passage = span(start, start + 1 + (b % (table.length - start)))
        const found = spanFromSelector(table, selectorOf(table, passage))
        if (found.found === 'once') expect(found.span).toEqual(passage)
        else expect(found.found).toBe('several')
      }),
    )
  })
})
