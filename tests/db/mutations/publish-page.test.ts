import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { publishPage } from '@/db/mutations/publish-page'
import { articles, articleVersions, sentences } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, lastEvent, owner, refused } = await testDesk()

const page = async (more: object = {}) => {
  const { articleId, versionId } = await importedArticle(db)
  return { articleId, versionId, ground: 'licensed' as const, incomplete: true, ...more }
}

describe('publishing the page of an article', () => {
  it('names its version and the ground for its text', async () => {
    const act = as('editor')
    const input = await page()
    const made = done(await publishPage(db, act, input))
    const [article] = await db.select().from(articles).where(eq(articles.id, input.articleId))
    expect(article).toMatchObject({
      ...made,
      ground: 'licensed',
      publishedVersionId: input.versionId,
      pagePublishedBy: act.actor.id,
      pagePublishedAt: expect.any(Date),
    })
    expect(await lastEvent()).toMatchObject({
      type: 'article.page_published',
      actorId: act.actor.id,
      articleId: input.articleId,
      claimId: null,
      payload: { versionId: input.versionId, ground: 'licensed', openSentences: 4 },
    })
  })

  it('with every sentence decided needs no tick', async () => {
    const input = await page({ incomplete: false, ground: null })
    await db.update(sentences).set({ coverage: 'opinion' }).where(eq(sentences.versionId, input.versionId))
    done(await publishPage(db, as('editor'), input))
    expect(await lastEvent()).toMatchObject({ payload: { openSentences: 0, ground: null } })
  })

  it('with open sentences is refused until one says so', async () => {
    const input = await page({ incomplete: false })
    const { sentence, fieldErrors } = await refused('page_not_ready', () =>
      publishPage(db, as('editor'), input),
    )
    expect(sentence).toMatch(/^4 sentences are still undecided\./)
    expect(fieldErrors).toHaveProperty('incomplete')
  })

  it('is refused to a reviewer, for a version of another article, and for an article that is not there', async () => {
    const input = await page()
    const { versionId } = await importedArticle(db)
    await refused('wrong_role', () => publishPage(db, as('reviewer'), input))
    await refused('not_found', () => publishPage(db, as('editor'), { ...input, versionId }))
    await refused('not_found', () => publishPage(db, as('editor'), { ...input, articleId: randomUUID() }))
  })

  it('is refused for the newsroom’s own article', async () => {
    const { versionId, articleId, ...rest } = await page()
    const [own] = await owner.db
      .insert(articles)
      .select(sql`select gen_random_uuid(), 'ownarticle', words, 'own', null, title, publisher, author, address, published_on,
        language, null, null, null, created_at, created_by, null, null from articles where id = ${articleId}`)
      .returning()
    if (!own) throw new Error('No article.')
    const [version] = await owner.db
      .insert(articleVersions)
      .select(sql`select gen_random_uuid(), ${own.id}::uuid, 1, text, length, digest, blocks, language, created_at, created_by
        from article_versions where id = ${versionId}`)
      .returning()
    const input = { ...rest, articleId: own.id, versionId: version?.id ?? '' }
    await refused('own_article', () => publishPage(db, as('editor'), input))
  })
})
