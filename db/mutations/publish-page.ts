import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { listArticleTags } from '@/db/queries/desk/article-tags'
import { articles, articleVersions, sentences } from '@/db/schema'
import type { PublishPageInput } from '@/domain/article'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { recordEvent } from './record-event'
import { lockClaimsOfArticle } from './settle-coverage'

/** Publishes the page of somebody else's article: one named version, on the recorded ground. Below full coverage only knowingly. */
export async function publishPage(
  db: Database,
  act: Act,
  input: PublishPageInput,
): Promise<{ publicId: string } | Refusal> {
  const denied = may(act.actor, 'publish_page')
  if (denied) return denied
  return deskTransaction(db, act, 'publish_page', async (tx) => {
    const { articleId, versionId, ground } = input
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).for('no key update')
    const [version] = await tx
      .select({ id: articleVersions.id })
      .from(articleVersions)
      .where(and(eq(articleVersions.id, versionId), eq(articleVersions.articleId, articleId)))
    if (!article || !version || article.removedAt) return refuse('not_found')
    if (article.mode === 'own') return refuse('own_article')
    await lockClaimsOfArticle(tx, articleId)
    const open = await tx.$count(
      sentences,
      and(eq(sentences.versionId, versionId), eq(sentences.coverage, 'open')),
    )
    if (open > 0 && !input.incomplete)
      return refuse('page_not_ready', {
        sentence: `${open} ${open === 1 ? 'sentence is' : 'sentences are'} still undecided. Tick the box to publish the page all the same.`,
        fieldErrors: { incomplete: ['Tick this to publish the page before every sentence is decided.'] },
      })
    await tx
      .update(articles)
      .set({
        ground,
        publishedVersionId: versionId,
        pagePublishedAt: sql`clock_timestamp()`,
        pagePublishedBy: act.actor.id,
      })
      .where(eq(articles.id, articleId))
    await raiseTags(tx, await listArticleTags(tx, article))
    const payload = { versionId, ground, openSentences: open }
    await recordEvent(tx, { actorId: act.actor.id, articleId }, { type: 'article.page_published', payload })
    return { publicId: article.publicId }
  })
}
