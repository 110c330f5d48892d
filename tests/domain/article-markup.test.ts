import { expect, it } from 'vitest'
import { articleMarkup } from '@/domain/article-markup'

const ARTICLE = {
  page: 'https://desk.example/articles/own-feet-aaaaaaaaaa',
  original: 'https://courier.example/own-feet',
  title: 'Own feet',
  language: 'en',
  publisher: 'The Courier',
  author: 'A. Writer',
  publishedOn: '2025-11-18',
  claims: [{ address: 'https://desk.example/claims/chips-bbbbbbbbbb', statement: 'Chips exist.' }],
}

it('says whose article it is, where it is checked, and which claims it makes, without a review of any', () => {
  const record = articleMarkup(ARTICLE)
  expect(record).toMatchObject({
    '@type': 'NewsArticle',
    url: ARTICLE.original,
    mainEntityOfPage: ARTICLE.page,
    publisher: { '@type': 'Organization', name: 'The Courier' },
    mentions: [{ '@type': 'Claim', text: 'Chips exist.' }],
  })
  expect(JSON.stringify(record)).not.toContain('ClaimReview')
})

it('leaves out what is not known', () => {
  const bare = articleMarkup({
    ...ARTICLE,
    original: null,
    publisher: null,
    author: null,
    publishedOn: null,
    claims: [],
  })
  expect(Object.keys(bare).sort()).toEqual(
    ['@context', '@type', 'headline', 'inLanguage', 'mainEntityOfPage', 'url'].sort(),
  )
  expect(bare.url).toBe(ARTICLE.page)
})
