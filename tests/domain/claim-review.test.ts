import { describe, expect, it } from 'vitest'
import { claimReview, type ReviewedClaim } from '@/domain/claim-review'
import { RATING_SCALE } from '@/domain/rating'

const CLAIM: ReviewedClaim = {
  ...{
    address: 'https://desk.example/claims/forty-ships-abcdefgh23',
    statement: 'Fifty ships came.',
    language: 'en',
  },
  ...{ claimant: { name: 'A. Person', kind: 'person' }, articlePublisher: 'The Courier', kind: 'fact' },
  ...{ claimMadeOn: '2025-02-03', appearances: ['https://courier.example/a', 'https://courier.example/b'] },
  ...{ ratingId: 'false', ratingWord: 'False', ratingValue: 1, conclusion: 'Forty came.' },
  ...{
    publishedAt: '2025-03-04T05:06:07.000Z',
    desk: { name: 'The desk', address: 'https://desk.example/' },
  },
}
const authorOf = (more: Partial<ReviewedClaim>) =>
  (claimReview({ ...CLAIM, ...more }) as { itemReviewed?: { author?: object } } | null)?.itemReviewed?.author

describe('a published verdict as ClaimReview', () => {
  it('names the claim, who checked it, the rating in words and the conclusion', () => {
    expect(claimReview(CLAIM)).toMatchObject({
      '@type': 'ClaimReview',
      url: CLAIM.address,
      claimReviewed: CLAIM.statement,
      datePublished: CLAIM.publishedAt,
      author: { name: 'The desk' },
      reviewRating: { alternateName: 'False', ratingValue: 1, worstRating: 1, bestRating: 5 },
    })
  })

  it('has the three numbers together or not at all, and no review of an opinion', () => {
    for (const { id, word, value } of RATING_SCALE) {
      const review = claimReview({ ...CLAIM, ratingId: id, ratingWord: word, ratingValue: value })
      if (id === 'opinion') expect(review).toBeNull()
      else {
        const numbers = Object.keys((review?.reviewRating ?? {}) as object).filter((key) =>
          /Rating$|Value$/.test(key),
        )
        expect(numbers, id).toHaveLength(value === null ? 0 : 3)
      }
    }
  })

  it('names as the claim’s author only who is named: the claimant, else the article’s publisher, else nobody', () => {
    expect(authorOf({})).toEqual({ '@type': 'Person', name: 'A. Person' })
    expect(authorOf({ claimant: { name: 'The port', kind: 'body' } })).toEqual({
      ...{ '@type': 'Organization', name: 'The port' },
    })
    expect(authorOf({ claimant: null })).toEqual({ '@type': 'Organization', name: 'The Courier' })
    expect(authorOf({ claimant: null, articlePublisher: null })).toBeUndefined()
  })

  it('does not put into somebody’s mouth that they said something: that is the article’s claim', () => {
    expect(authorOf({ kind: 'attribution' })).toEqual({ '@type': 'Organization', name: 'The Courier' })
  })

  it('tells the first appearance from the others, and leaves out what is not known', () => {
    const review = claimReview({ ...CLAIM, claimMadeOn: null, appearances: [] })
    expect(Object.keys(review?.itemReviewed as object)).toEqual(['@type', 'author'])
    expect(claimReview(CLAIM)?.itemReviewed).toMatchObject({
      firstAppearance: { url: 'https://courier.example/a' },
      appearance: [{ url: 'https://courier.example/b' }],
    })
  })
})
