import { describe, expect, it } from 'vitest'
import { SAMPLE_ARTICLE } from '@/db/sample/article'
import { SAMPLE_CLAIMS } from '@/db/sample/claims'
import { SAMPLE_SOURCES } from '@/db/sample/sources'
import { spanFromSelector } from '@/domain/anchoring/quote-selector'
import { canonicalText } from '@/domain/article-text'
import { STAGES, STATEMENT_MAX } from '@/domain/claim'
import { sentences } from '@/domain/extraction/sentences'
import { TextPositions } from '@/domain/position'
import { needsSources, RATING_IDS } from '@/domain/rating'
import { isRefusal } from '@/domain/refusal'
import { CONCLUSION_MAX } from '@/domain/verdict'

const article = canonicalText(SAMPLE_ARTICLE)
if (isRefusal(article)) throw new Error('The sample article is refused.')
const positions = new TextPositions(article.text)
const rounds = SAMPLE_CLAIMS.flatMap((claim) => (claim.rounds ?? []).map((round) => ({ claim, round })))
const draftsOf = (round: (typeof rounds)[number]['round']) => [
  ...round.drafts,
  ...(round.returned?.drafts ?? []),
]
const last = <T>(values: readonly (T | undefined)[]) => values.filter((value) => value !== undefined).at(-1)

describe('the sample article', () => {
  it('is a headline, three key points and paragraphs of 24 sentences', () => {
    expect(article.blocks.slice(0, 5).map((block) => block.kind)).toEqual([
      'headline',
      'key_point',
      'key_point',
      'key_point',
      'paragraph',
    ])
    expect(sentences(article.text, article.blocks, 'en')).toHaveLength(28)
  })
})

describe('the sample claims', () => {
  it('are the 32 assertions, each once', () => {
    const ids = Array.from({ length: 32 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`)
    expect(SAMPLE_CLAIMS.map((claim) => claim.id).sort()).toEqual(ids)
  })

  it('quote words that stand once in the article, inside its blocks', () => {
    for (const quote of SAMPLE_CLAIMS.flatMap((claim) => claim.quotes)) {
      const anchored = spanFromSelector(positions, { exact: quote, prefix: '', suffix: '' })
      expect(anchored.found, quote).toBe('once')
      if (anchored.found !== 'once') continue
      const { start, end } = anchored.span
      const begins = article.blocks.some((block) => block.start <= start && start < block.end)
      const ends = article.blocks.some((block) => block.start < end && end <= block.end)
      expect([begins, ends], quote).toEqual([true, true])
    }
  })

  it('stand in every stage, and every rating stands published once', () => {
    expect(new Set(SAMPLE_CLAIMS.map((claim) => claim.stage))).toEqual(new Set(STAGES))
    const standing = SAMPLE_CLAIMS.filter((claim) => claim.stage === 'published').map((claim) => {
      const round = claim.rounds?.at(-1)
      return round && last(draftsOf(round).map((draft) => draft.ratingId))
    })
    expect(new Set(standing)).toEqual(new Set(RATING_IDS))
  })

  it('keep to the lengths and names of a claim', () => {
    for (const claim of SAMPLE_CLAIMS) {
      expect([...claim.statement].length, claim.id).toBeLessThanOrEqual(STATEMENT_MAX)
      expect(claim.claimant !== undefined, claim.id).toBe(claim.attribution === 'named')
    }
  })
})

describe('the sample verdicts', () => {
  it('are complete before they go out for review', () => {
    for (const { claim, round } of rounds.filter(({ round }) => round.sentBy)) {
      const drafts = draftsOf(round)
      for (const field of ['ratingId', 'conclusion', 'reasoning', 'confidence', 'confidenceReason'] as const)
        expect(last(drafts.map((draft) => draft[field])), `${claim.id} ${field}`).toBeTruthy()
      for (const draft of drafts)
        expect([...(draft.conclusion ?? '')].length, claim.id).toBeLessThanOrEqual(CONCLUSION_MAX)
      if (last(drafts.map((draft) => draft.ratingId)) === 'unverifiable')
        expect(
          last(drafts.map((draft) => draft.known)) && last(drafts.map((draft) => draft.unknown)),
        ).toBeTruthy()
    }
  })

  it('are approved by somebody who wrote no part of them', () => {
    for (const { claim, round } of rounds) {
      const wrote: string[] = [...draftsOf(round), ...round.evidence].map(({ by }) => by)
      expect(wrote, claim.id).not.toContain(round.approvedBy ?? '')
      expect(wrote, claim.id).not.toContain(round.returned?.by ?? '')
    }
  })

  it('rest on two owners or a decisive primary source where the rule demands it', () => {
    for (const { claim } of rounds.filter(({ round }) => round.approvedBy)) {
      const evidence = (claim.rounds ?? []).flatMap((round) => round.evidence)
      const counting = evidence.filter((piece) => piece.stance !== 'context')
      const owners = new Set(counting.map((piece) => SAMPLE_SOURCES[piece.source].owner))
      const ratings = (claim.rounds ?? []).flatMap(draftsOf).map((draft) => draft.ratingId)
      const rating = last(ratings)
      const demanded = rating !== undefined && needsSources(rating)
      const met = owners.size >= 2 || counting.some((piece) => piece.decisivePrimary)
      expect(!demanded || met, claim.id).toBe(true)
    }
  })

  it('cite nothing but reserved addresses and the Federal Register', () => {
    for (const { address } of Object.values(SAMPLE_SOURCES)) {
      const { hostname } = new URL(address)
      expect(hostname === 'www.federalregister.gov' || hostname.endsWith('.example'), hostname).toBe(true)
    }
  })
})
