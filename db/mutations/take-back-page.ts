import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { listArticleTags } from '@/db/queries/desk/article-tags'
import { articles } from '@/db/schema'
import type { TakeBackPageInput } from '@/domain/article'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { recordEvent } from './record-event'
import { lockClaimsOfArticle } from './settle-coverage'
import { writeText } from './write-text'

/**
 * Takes an article's page back from readers, with why. Verdicts that are published stand on their own pages as before; of its other claims
 * readers no longer know. The page can be published again.
 */
export async function takeBackPage(
  db: Database,
  act: Act,
  input: TakeBackPageInput,
): Promise<{ publicId: string } | Refusal> {
  const denied = may(act.actor, 'take_back_page')
  if (denied) return denied
  return deskTransaction(db, act, 'take_back_page', async (tx) => {
    const { articleId } = input
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).for('no key update')
    if (!article || article.removedAt) return refuse('not_found')
    const { publishedVersionId: versionId, publicId } = article
    if (versionId === null)
      return refuse('nothing_published', { sentence: 'Readers have no page of this article.' })
    await lockClaimsOfArticle(tx, articleId)
    const nothing = { ground: null, publishedVersionId: null, pagePublishedAt: null, pagePublishedBy: null }
    await tx.update(articles).set(nothing).where(eq(articles.id, articleId))
    await raiseTags(tx, await listArticleTags(tx, article))
    const payload = { versionId, reason: await writeText(tx, input.reason) }
    await recordEvent(tx, { actorId: act.actor.id, articleId }, { type: 'article.page_taken_back', payload })
    return { publicId }
  })
}
