import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { takeBackPage } from '@/db/mutations/take-back-page'
import { findArticle } from '@/db/queries/reader/article'
import { articles } from '@/db/schema'
import { addedClaim, publishedArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, lastEvent, reader, refused, toldText } = await testDesk()
const reason = 'The publisher took the article down.'

describe('taking back the page of an article', () => {
  it('leaves readers nothing of it, and keeps why', async () => {
    const article = await publishedArticle(db)
    await addedClaim(db, article)
    expect(await findArticle(reader.db, article.publicId)).toMatchObject({ title: expect.any(String) })
    const act = as('editor')
    done(await takeBackPage(db, act, { articleId: article.articleId, reason }))
    expect(await findArticle(reader.db, article.publicId)).toBeNull()
    expect((await db.select().from(articles).where(eq(articles.id, article.articleId)))[0]).toMatchObject({
      publishedVersionId: null,
      pagePublishedAt: null,
      ground: null,
    })
    expect(await lastEvent()).toMatchObject({
      type: 'article.page_taken_back',
      actorId: act.actor.id,
      articleId: article.articleId,
      payload: { versionId: article.versionId },
    })
    expect(await toldText('reason')).toBe(reason)
  })

  it('is refused to a reviewer, without a page, and for an article that is not there', async () => {
    const { articleId } = await publishedArticle(db)
    const unpublished = await importedArticle(db)
    await refused('wrong_role', () => takeBackPage(db, as('reviewer'), { articleId, reason }))
    await refused('nothing_published', () =>
      takeBackPage(db, as('editor'), { articleId: unpublished.articleId, reason }),
    )
    await refused('not_found', () => takeBackPage(db, as('editor'), { articleId: randomUUID(), reason }))
  })
})
