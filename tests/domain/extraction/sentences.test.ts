import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '@/domain/article-text'
import { sentences } from '@/domain/extraction/sentences'
import { suggestClaims } from '@/domain/extraction/suggest'
import { TextPositions } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'
import { anyText } from '../../support/texts'

function cut(text: string, language = 'en'): string[] {
  const article = canonicalText({ title: 'Title', text })
  if (isRefusal(article)) throw new Error(JSON.stringify(article.fieldErrors))
  const positions = new TextPositions(article.text)
  return sentences(article.text, article.blocks, language)
    .slice(1)
    .map((sentence) => positions.slice(sentence))
}

describe('sentences', () => {
  it.each([
    ['a department after a dotted name', 'The U.S. Commerce Department acted. Others followed.', 2],
    ['a verb after a dotted name', 'The policy by the U.S. might have helped. It did not.', 2],
    ['a title before a name', 'On Monday Dr. Lee met Prof. Anna Kay and Gen. Marks. They spoke.', 2],
    ['a number', 'She lives at No. 5 and cites Art. 3 of Vol. 2. She is right.', 2],
    ['an example', 'Some firms, e.g. Nvidia, grew. Others, cf. Table 2, shrank.', 2],
    ['initials', 'J. K. Rowling met George W. Bush. Both smiled.', 2],
    ['a company', 'Apple Inc. Chief Executive Tim Cook spoke. Shares rose.', 2],
    ['a time', 'It opened at 5 p.m. Monday in Beijing. It closed at 9 p.m. The hall was full.', 3],
    ['a date', 'The rule of Oct. 9 stands. It names 28 bodies.', 2],
    ['a question in a quote', '“Is it so?” he asked. “It is!” she said.', 2],
    ['a decimal', 'It grew by 3.5 per cent. In 2019 it fell.', 2],
  ])('go on over %s', (_, text, count) => {
    expect(cut(text)).toHaveLength(count)
  })

  it.each([
    ['a dotted name before an opening word', 'They came from the U.S. The shift is wide.'],
    ['a letter that is no initial', 'It was vitamin C. The other was not.'],
    ['a company before an opening word', 'It belongs to Acme Inc. It is old.'],
    ['the word no', 'The answer was no. Five people left.'],
    ['a sentence before a brand that starts small', 'It was May. iFLYTEK said so.'],
    ['a quote', '“We came.” Then they left.'],
  ])('end at %s', (_, text) => {
    expect(cut(text)).toHaveLength(2)
  })

  it('take a word that the text writes small for an opening one', () => {
    expect(cut('Some analysts doubt it in the U.S. Analysts like him do not.')).toHaveLength(2)
  })

  it('are found in Chinese', () => {
    expect(cut('华为推出了新芯片。这是真的吗？是的！“我们做到了。”', 'zh-Hans')).toEqual([
      '华为推出了新芯片。',
      '这是真的吗？',
      '是的！',
      '“我们做到了。”',
    ])
  })

  it('are found in Arabic, over a title and with an era', () => {
    expect(cut('قال د. محمد إن الشركة نجحت. هل هذا صحيح؟ بدأت عام 2019 م. ثم توسعت.', 'ar')).toEqual([
      'قال د. محمد إن الشركة نجحت.',
      'هل هذا صحيح؟',
      'بدأت عام 2019 م.',
      'ثم توسعت.',
    ])
  })

  it('are numbered from 1, lie in their blocks, and hold every word of the text', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('en', 'zh-Hans', 'ar'), (raw, language) => {
        const article = canonicalText({ title: 'Title', text: raw })
        if (isRefusal(article)) return
        const positions = new TextPositions(article.text)
        const found = sentences(article.text, article.blocks, language)
        expect(found.map((sentence) => sentence.number)).toEqual(found.map((_, index) => index + 1))
        const squeeze = (words: string[]) => words.join('').replace(/\s/g, '')
        for (const [index, block] of article.blocks.entries()) {
          const inside = found.filter((sentence) => sentence.block === index)
          expect(squeeze(inside.map((sentence) => positions.slice(sentence)))).toBe(
            squeeze([positions.slice(block)]),
          )
        }
      }),
    )
  })

  it('are the same in a block longer than the segmenter is given at a time', () => {
    const twice = 'The U.S. Commerce Department acted. iFLYTEK said (no. 5, 12 345 times) that it did not. '
    expect(cut(twice.repeat(1000))).toEqual(Array.from({ length: 1000 }, () => cut(twice)).flat())
    expect(cut(`${'word '.repeat(100_000)}end. Next one.`)).toHaveLength(2)
  })
})

describe('suggested claims', () => {
  it('are one for each sentence with a word, as the article’s own', () => {
    const article = canonicalText({ title: 'Title', text: 'One stands. “…” Two stand.' })
    if (isRefusal(article)) throw new Error('refused')
    const suggested = suggestClaims({
      ...article,
      language: 'en',
      sentences: sentences(article.text, article.blocks, 'en'),
    })
    expect(suggested.at(1)).toEqual({
      start: 6,
      end: 17,
      statement: 'One stands.',
      attribution: 'article',
      claimant: null,
      kind: 'fact',
    })
  })

  it('are cut at a word when the sentence is far too long', () => {
    const article = canonicalText({ title: 'Title', text: `${'wording '.repeat(200)}end.` })
    if (isRefusal(article)) throw new Error('refused')
    const [, long] = suggestClaims({
      ...article,
      language: 'en',
      sentences: sentences(article.text, article.blocks, 'en'),
    })
    expect(long?.statement).toMatch(/wording…$/)
    expect([...(long?.statement ?? '')].length).toBeLessThanOrEqual(1000)
  })
})
