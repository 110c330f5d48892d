import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote } from '@/domain/quote-lookup'

const found = (text: string, quote: string) => findQuote(text, quote).found

describe('a quote', () => {
  it('is found whatever the shapes of its marks, dashes, spaces and ligatures', () => {
    const page =
      'The of\u00adfice wrote:\n“Forty ships – no more – lay there,” the ﬁrst  harbour\u00a0master said.'
    expect(found(page, '"Forty ships - no more - lay there"')).toBe(true)
    expect(found(page, '‘lay there,” the first harbour master said.')).toBe(true)
    expect(found(page, 'The office wrote')).toBe(true)
  })

  it('is found across lines, points, quotations and cells', () => {
    expect(found('> It was so.\n> And so it stayed.', 'It was so. And so it stayed.')).toBe(true)
    expect(found('- grain\n- coal', 'grain coal')).toBe(true)
    expect(found('2024 | 40 ships', '2024 40 ships')).toBe(true)
  })

  it('is another one by one letter, a capital, or a number', () => {
    expect(found('Forty ships lay there.', 'forty ships lay there')).toBe(false)
    expect(found('Forty ships lay there in 2024.', 'Forty ships lay there in 2023.')).toBe(false)
    expect(found('anything', ' “” ')).toBe(false)
  })

  it('may leave something out, and its parts follow in order', () => {
    const page = 'In March the council met. It heard nobody. In June it decided at once.'
    for (const gap of ['…', ' … ', '[…]', '[...]', ' (…) ', '...'])
      expect(found(page, `In March the council met${gap}it decided at once`), gap).toBe(true)
    expect(found(page, 'it decided at once … In March the council met')).toBe(false)
    expect(found('Well... no.', 'Well... no')).toBe(true)
  })

  it('is found in any script, where lines break inside words too', () => {
    expect(
      found('今年全省一半以上的电\n力来自风能和太阳能。', '今年全省一半以上的电力来自风能和太阳能。'),
    ).toBe(true)
    expect(found('Сорок кораблей стояли в порту.', 'Сорок кораблей')).toBe(true)
    expect(found('رست أربعون سفينة في الميناء.', 'أربعون سفينة')).toBe(true)
  })

  it('has the page it begins on, where there are pages', () => {
    const pages = ['One ship.', 'Two ships lay', 'in the port.'].join('\f')
    expect(findQuote(pages, 'One ship')).toEqual({ found: true, page: 1 })
    expect(findQuote(pages, 'ships lay in the port')).toEqual({ found: true, page: 2 })
    expect(findQuote(pages, 'port')).toEqual({ found: true, page: 3 })
    expect(findQuote('One ship.', 'One')).toEqual({ found: true, page: null })
  })

  it('that is cut out of a text is found in it', () => {
    const words = fc.array(fc.constantFrom('ship', 'Hafen', '船', 'порт', 'a', '–', '“', '…'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(words, words, words, (before, cut, after) => {
        const quote = cut.join(' ')
        fc.pre(/[\p{L}]/u.test(quote))
        expect(found([...before, quote, ...after].join('\n'), quote)).toBe(true)
      }),
    )
  })
})
