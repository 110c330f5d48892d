import { describe, expect, it } from 'vitest'
import { spanFromSelector } from '@/domain/anchoring/quote-selector'
import { span, TextPositions } from '@/domain/position'
import { annotationCollection } from '@/domain/web-annotation'

const text = 'The port 🌾\nForty ships lie in the port. The mayor counted them.'
const place = { ...span(11, 22), quote: 'Forty ships' }
const article = {
  ...{ id: 'https://desk.example/api/articles/abcdefghij/annotations', title: 'The port', language: 'en' },
  ...{ page: 'https://desk.example/articles/the-port-abcdefghij', published: new Date('2026-11-24') },
  claims: [
    {
      ...{ id: 'klmnopqrst', address: 'https://desk.example/claims/forty-klmnopqrst' },
      ...{ statement: 'Forty ships lay there.', language: 'en', status: 'Being checked', places: [place] },
    },
  ],
}
const sentences = [{ ...span(11, 39), text: 'Forty ships lie in the port.' }]

describe('an article’s annotations', () => {
  it('hold a quote and a position of each place, which find the same passage in the text', () => {
    const made = annotationCollection({ ...article, text, sentences: [] })
    expect(made).toMatchObject({ type: 'AnnotationCollection', total: 1 })
    const [quote, position] = made.first.items[0]?.target.selector ?? []
    expect(quote).toEqual({
      ...{ type: 'TextQuoteSelector', exact: 'Forty ships', prefix: 'The port 🌾\n' },
      suffix: ' lie in the port. The mayor coun',
    })
    expect(position).toEqual({ type: 'TextPositionSelector', start: 11, end: 22 })
    const found = spanFromSelector(new TextPositions(text), quote as never)
    expect(found).toEqual({ found: 'once', span: span(11, 22) })
  })

  it('tell no more of a text that may be quoted only than the sentence', () => {
    const made = annotationCollection({ ...article, text: null, sentences })
    expect(made.first.items[0]?.target.selector[0]).toMatchObject({
      ...{ exact: 'Forty ships', prefix: '', suffix: ' lie in the port.' },
    })
    expect(JSON.stringify(made)).not.toContain('mayor')
  })
})
