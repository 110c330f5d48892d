import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ARTICLE_MAX,
  COVERAGES,
  coverageAfter,
  decideCoverageInput,
  GROUNDS,
  importArticleInput,
  publishPageInput,
  refuseCoverage,
  SENTENCES_MAX,
} from '@/domain/article'

const id = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const pasted = { title: 'Ships', text: 'Forty ships came.' }

describe('importing an article', () => {
  it('needs a title and a text, and nothing else', () => {
    expect(importArticleInput.parse(pasted)).toEqual({
      ...pasted,
      ...{ address: null, publisher: null, author: null, publishedOn: null, language: 'en' },
    })
    for (const blank of [{ title: ' ' }, { text: ' \n ' }, { text: 'x'.repeat(ARTICLE_MAX * 4 + 1) }])
      expect(importArticleInput.safeParse({ ...pasted, ...blank }).success).toBe(false)
  })

  it('never says whose article it is: pasting takes in somebody else’s', () => {
    expect(importArticleInput.safeParse({ ...pasted, mode: 'own' }).success).toBe(false)
  })
})

describe('publishing a page', () => {
  const page = { articleId: id, versionId: id }

  it('shows quotations only unless a ground is named', () => {
    for (const ground of ['', null, undefined])
      expect(publishPageInput.parse({ ...page, ground }).ground).toBeNull()
    for (const ground of GROUNDS) expect(publishPageInput.parse({ ...page, ground }).ground).toBe(ground)
    expect(publishPageInput.safeParse({ ...page, ground: 'found it' }).success).toBe(false)
  })

  it('before every sentence is decided is done by a tick only', () => {
    expect(publishPageInput.parse(page).incomplete).toBe(false)
    expect(publishPageInput.parse({ ...page, incomplete: 'on' }).incomplete).toBe(true)
  })
})

describe('the coverage of a sentence', () => {
  const anySentence = [fc.constantFrom(...COVERAGES), fc.nat(3), fc.nat(3)] as const

  it('is open while any suggestion in it is undecided', () => {
    fc.assert(
      fc.property(...anySentence, (current, suggested, accepted) => {
        if (suggested > 0) expect(coverageAfter(current, suggested, accepted)).toBe('open')
      }),
    )
  })

  it('is a claim exactly where an accepted one stands and nothing is undecided', () => {
    fc.assert(
      fc.property(...anySentence, (current, suggested, accepted) => {
        expect(coverageAfter(current, suggested, accepted) === 'claim').toBe(suggested === 0 && accepted > 0)
      }),
    )
  })

  it('stays what a person decided where no claim stands', () => {
    for (const decided of ['opinion', 'nothing_to_check'] as const)
      expect(coverageAfter(decided, 0, 0)).toBe(decided)
    expect(coverageAfter('claim', 0, 0)).toBe('open')
  })

  it('is decided by a person only where nothing stands in the sentence', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (suggested, accepted) => {
        expect(refuseCoverage(suggested, accepted) === null).toBe(suggested + accepted === 0)
      }),
    )
    expect(decideCoverageInput.safeParse({ versionId: id, number: '1', coverage: 'claim' }).success).toBe(
      false,
    )
  })

  it('is decided of no sentence whose number an article cannot have', () => {
    const takes = (number: string) =>
      decideCoverageInput.safeParse({ versionId: id, number, coverage: 'opinion' }).success
    expect(takes(`${SENTENCES_MAX}`)).toBe(true)
    for (const number of [`${SENTENCES_MAX + 1}`, '99999999999', '-1', '1.5'])
      expect(takes(number)).toBe(false)
  })
})
