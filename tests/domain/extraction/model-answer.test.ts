import { describe, expect, it } from 'vitest'
import { canonicalText } from '@/domain/article-text'
import { ModelAnswers } from '@/domain/extraction/model-answer'
import { sentences } from '@/domain/extraction/sentences'
import { isRefusal } from '@/domain/refusal'

const CLAIM = { sentence: 3, attribution: 'article', claimant: null, kind: 'fact' }

function answers(body: string, language = 'en') {
  const canonical = canonicalText({ title: 'The port', text: body })
  if (isRefusal(canonical)) throw new Error('No text.')
  const text = { ...canonical, language, sentences: sentences(canonical.text, canonical.blocks, language) }
  const read = new ModelAnswers(text)
  return (said: string | object[]) => {
    const content = typeof said === 'string' ? said : JSON.stringify({ claims: said })
    return read
      .read(text.sentences, content)
      .map(({ start, end, statement }) => [
        Array.from(text.text).slice(start, end).join(''),
        start,
        statement,
      ])
  }
}

describe('an answer of a language model', () => {
  it('is found at the place of its quote that is nearest to its sentence', () => {
    const read = answers('Ships came. Ships came. Ships came.')
    const claim = { ...CLAIM, quote: 'Ships came', statement: 'Ships came.' }
    expect(read([claim])).toEqual([['Ships came', 21, 'Ships came.']])
    expect(read([{ ...claim, sentence: 2 }])).toEqual([['Ships came', 9, 'Ships came.']])
    expect(read([{ ...claim, sentence: 99 }])).toEqual([['Ships came', 9, 'Ships came.']])
    const long = answers('It was Monday. On that day, as the mayor had said before, it was Monday.')
    const said = { ...CLAIM, quote: 'was Monday', statement: 'It was Monday.' }
    expect(long([said])).toEqual([['was Monday', 70, 'It was Monday.']])
  })

  it('is held against the text by the rules of the canonical text', () => {
    const read = answers('The café 👍 has 1,200 guests a day.')
    const quote = 'The cafe\u0301 👍  has\u00A01,200 guests'
    const statement = 'The cafe\u0301 has 1,200 guests.'
    expect(read([{ ...CLAIM, quote, statement }])).toEqual([
      ['The café 👍 has 1,200 guests', 9, 'The café has 1,200 guests.'],
    ])
    expect(read([{ ...CLAIM, quote, statement: 'The café has 12,000 guests.' }])).toEqual([])
    expect(read([{ ...CLAIM, quote: 'The cafe', statement: 'The cafe.' }])).toEqual([])
  })

  it('is read in scripts that set no spaces', () => {
    const read = answers('港口有四十艘船。市长周一数过。', 'zh')
    expect(read([{ ...CLAIM, quote: '有四十艘船', statement: '港口有四十艘船。' }])).toHaveLength(1)
    expect(read([{ ...CLAIM, quote: '有五十艘船', statement: '港口有五十艘船。' }])).toEqual([])
  })

  it('is read whatever stands around its JSON, and is nothing where there is none', () => {
    const read = answers('Ships came.')
    const claim = { ...CLAIM, quote: 'Ships came', statement: 'Ships came.' }
    expect(read(`Here you are:\n\`\`\`json\n${JSON.stringify({ claims: [claim] })}\n\`\`\``)).toHaveLength(1)
    expect(read(JSON.stringify([claim, claim]))).toHaveLength(1)
    const thought = '<think>A list like {"claims": []} or [1]?</think>'
    expect(read(`${thought} As [asked]: ${JSON.stringify({ claims: [claim] })}`)).toHaveLength(1)
    for (const none of ['', '{', '{"claims": 7}', 'null', '[]', '"x"', '{"claims": [1, null, "x", []]}'])
      expect(read(none)).toEqual([])
  })

  it('lists no more of a sentence than a sentence can assert', () => {
    const words = Array.from({ length: 30 }, (_, n) => `word${n}`)
    const read = answers(`${words.join(' ')}.`)
    const many = words.map((word) => ({ ...CLAIM, quote: word, statement: word }))
    expect(read(many)).toHaveLength(12)
  })
})
