import { describe, expect, it } from 'vitest'
import { findArticle } from '@/db/queries/reader/article'
import { listArticles } from '@/db/queries/reader/articles'
import { findClaim } from '@/db/queries/reader/claim'
import { findClaimHistory } from '@/db/queries/reader/claim-history'
import { findFrontPage } from '@/db/queries/reader/front-page'
import { listStatuses } from '@/db/queries/reader/statuses'
import { testDesk } from '@/tests/support/desk'
import * as make from '@/tests/support/factories'

const desk = await testDesk()
const { db, owner } = desk
const reader = desk.reader.db

const page = (more: object = {}) => make.publishedArticle(db, more)
const statusIn = async (publicId: string) => (await findClaim(reader, publicId))?.verification
const wordings = async (publicId: string) =>
  (await findArticle(reader, publicId))?.claims.map((c) => c.statement)

describe('an article', () => {
  it('is not there for readers before its page is published, nor after it was removed', async () => {
    const [hidden, removed] = [await make.importedArticle(db), await page()]
    expect(await findArticle(reader, hidden.publicId)).toBeNull()
    expect(await findArticle(reader, removed.publicId)).not.toBeNull()
    await owner.sql`update articles set removed_at = now() where id = ${removed.articleId}`
    expect(await findArticle(reader, removed.publicId)).toBeNull()
    const listed = (await listArticles(reader)).map(({ publicId }) => publicId)
    expect(listed).not.toContain(hidden.publicId)
    expect(listed).not.toContain(removed.publicId)
  })

  it('without a ground is given in quotations: the quoted sentence and one either side', async () => {
    const text = 'One is here. Two is here. Three is here. Four is here. Five is here.'
    const article = await page({ text })
    await make.openClaim(db, { on: article, claim: { quote: 'Three is here.' } })
    const shown = await findArticle(reader, article.publicId)
    expect(shown).toMatchObject({ text: null, blocks: null, ground: null })
    expect(shown?.sentences.map((s) => s.text)).toEqual(['Two is here.', 'Three is here.', 'Four is here.'])
  })

  it('with a ground is given whole, from the version that was published', async () => {
    const article = await page({ ground: 'licensed' })
    await owner.sql`
      insert into article_versions (article_id, number, text, length, digest, blocks, language, created_by)
      select article_id, 2, 'A later one', 11, encode(sha256('A later one'::bytea), 'hex'), '[]', 'en', created_by
      from article_versions where id = ${article.versionId}`
    expect(await findArticle(reader, article.publicId)).toMatchObject({
      ...{ text: article.text, ground: 'licensed', versionNumber: 1 },
    })
  })

  it('numbers the claims readers see, by their places; suggestions, declined ones and those of another place are not there', async () => {
    const article = await page()
    const second = await make.openClaim(db, { on: article, claim: { quote: 'Most of them carry grain.' } })
    const first = await make.publishedClaim(db, { on: article, claim: { quote: 'Forty ships' } })
    await make.declinedClaim(db, { on: article, claim: { quote: 'The mayor' } })
    await make.openClaim(db, { on: await page() })
    const shown = await findArticle(reader, article.publicId)
    expect(shown?.claims.map(({ number, publicId, status }) => [number, publicId, status.kind])).toEqual([
      [1, first.publicId, 'rated'],
      [2, second.publicId, 'not_checked'],
    ])
    expect(shown?.claims.map(({ conclusion }) => conclusion)).toEqual([make.WHOLE_VERDICT.conclusion, null])
  })

  it('counts in lists the visible claims and those with a rating there', async () => {
    const article = await page()
    await make.publishedClaim(db, { on: article })
    await make.checkingClaim(db, { on: article })
    const listed = (await listArticles(reader)).find(({ publicId }) => publicId === article.publicId)
    expect(listed).toMatchObject({ claimCount: 2, ratedCount: 1 })
    expect(listed).not.toHaveProperty('text')
  })
})

describe('a claim', () => {
  it.each([
    ['open', make.openClaim, 'not_checked'],
    ['checking', make.draftedClaim, 'being_checked'],
    ['in review', make.claimInReview, 'being_checked'],
    ['approved', make.approvedClaim, 'being_checked'],
    ['published', make.publishedClaim, 'rated'],
    ['reopened', make.reopenedClaim, 'rated'],
    ['waiting for a second editor to withdraw it', make.claimToWithdraw, 'rated'],
    ['withdrawn', make.withdrawnClaim, 'withdrawn'],
  ] as const)('that is %s on a published page', async (_, factory, status) => {
    const { publicId } = await factory(db, { on: await page() })
    expect(await statusIn(publicId)).toMatchObject({ kind: status })
    expect((await listStatuses(reader, [publicId])).get(publicId)).toMatchObject({ kind: status })
  })

  it('that is declined, or stands on no published page, is not there', async () => {
    for (const { publicId } of [
      await make.declinedClaim(db, { on: await page() }),
      await make.openClaim(db),
      await make.approvedClaim(db),
      await make.draftedClaim(db, { on: await make.importedArticle(db) }),
    ]) {
      expect(await findClaim(reader, publicId)).toBeNull()
      expect(await findClaimHistory(reader, publicId)).toBeNull()
      expect(await listStatuses(reader, [publicId])).toEqual(new Map())
    }
  })

  it('without a verdict shows its wording, claimant, place and status, and nothing else', async () => {
    const article = await page()
    const named = { attribution: 'named', claimantName: 'Ada Byron' } as const
    const { publicId } = await make.approvedClaim(db, {
      on: article,
      claim: { statement: 'Ships lay there.', ...named },
    })
    const shown = await findClaim(reader, publicId)
    expect(shown).toMatchObject({
      statement: 'Ships lay there.',
      claimantName: 'Ada Byron',
      verdict: null,
      changes: [],
    })
    expect(shown).toMatchObject({ ratingId: null, conclusion: null, publishedAt: null, withdrawal: null })
    expect(shown?.places).toMatchObject([{ quote: 'Forty ships', article: { publicId: article.publicId } }])
  })

  it('being checked is not there where the desk does not show that; a published one is', async () => {
    const article = await page()
    const open = await make.draftedClaim(db, { on: article })
    const rated = await make.publishedClaim(db, { on: article, claim: { statement: 'The rated one.' } })
    await owner.sql`update desk_settings set show_being_checked = false`
    try {
      expect(await findClaim(reader, open.publicId)).toBeNull()
      expect(await statusIn(rated.publicId)).toMatchObject({ kind: 'rated' })
      expect(await wordings(article.publicId)).toEqual(['The rated one.'])
      expect((await findFrontPage(reader)).pending).toEqual([])
    } finally {
      await owner.sql`update desk_settings set show_being_checked = true`
    }
  })
})
