import { createHash, randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { articles, articleVersions, sentences } from '@/db/schema'
import { publicId, slugWords } from '@/domain/address'
import { type ImportArticleInput, refuseTooManySentences } from '@/domain/article'
import { canonicalText } from '@/domain/article-text'
import { sentences as findSentences } from '@/domain/extraction/sentences'
import { type SuggestedClaim, suggestClaims } from '@/domain/extraction/suggest'
import { BY_RULES, type Suggester } from '@/domain/extraction/suggester'
import { may } from '@/domain/permissions'
import { lengthInCodePoints, TextPositions } from '@/domain/position'
import { isRefusal, type Refusal } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { insertRows } from './insert-rows'
import { insertSuggestions } from './insert-suggestions'
import { recordEvents } from './record-event'

/** Where an imported article stands; `known` is true when the same text was already there and nothing was stored. */
export type Imported = { articleId: string; versionId: string; known: boolean }

/**
 * Takes in somebody else's article: a frozen version with its hash, its sentences, and suggested claims (by default those the desk's own rules
 * find; of others is kept who suggested them). The same text again opens the article that is there.
 */
export async function importArticle(
  db: Database,
  act: Act,
  input: ImportArticleInput,
  suggested?: readonly SuggestedClaim[],
  suggester: Suggester = BY_RULES,
): Promise<Imported | Refusal> {
  const denied = may(act.actor, 'import_article')
  if (denied) return denied
  const canonical = canonicalText({ title: input.title, text: input.text })
  if (isRefusal(canonical)) return canonical
  const digest = createHash('sha256').update(canonical.text).digest('hex')
  const found = findSentences(canonical.text, canonical.blocks, input.language)
  const tooMany = refuseTooManySentences(found.length)
  if (tooMany) return tooMany
  const suggestions = suggested ?? suggestClaims({ ...canonical, sentences: found, language: input.language })
  return deskTransaction(db, act, 'import_article', async (tx) => {
    // Two who paste the same text at the same moment: the second waits and finds the first one's article.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${digest}))`)
    const [known] = await tx
      .select({ articleId: articleVersions.articleId, versionId: articleVersions.id })
      .from(articleVersions)
      .where(eq(articleVersions.digest, digest))
      .limit(1)
    if (known) return { ...known, known: true }
    const length = lengthInCodePoints(canonical.text)
    const version = await insertArticle(tx, act, input, { ...canonical, digest, length })
    const { versionId } = version
    const rows = found.map(({ number, start, end }) => ({
      ...{ versionId, versionLength: length, number, start, end },
    }))
    await insertRows(tx, sentences, rows)
    const positions = new TextPositions(canonical.text)
    const suggestedIn = { ...version, language: input.language, publishedOn: input.publishedOn, positions }
    const written = await insertSuggestions(tx, act, suggestedIn, suggestions)
    const place = { actorId: act.actor.id, articleId: version.articleId }
    const payload = { versionId, digest, sentences: found.length, suggester }
    await recordEvents(tx, [
      { place, event: { type: 'article.imported', payload } },
      ...written.map(({ claimId, appearanceId }) => ({
        place: { ...place, claimId },
        event: { type: 'claim.suggested' as const, payload: { appearanceId } },
      })),
    ])
    return { ...version, known: false }
  })
}

type Canonical = {
  text: string
  blocks: (typeof articleVersions.$inferInsert)['blocks']
  digest: string
  length: number
}

async function insertArticle(tx: Transaction, act: Act, input: ImportArticleInput, canonical: Canonical) {
  const { title, publisher, author, address, publishedOn, language } = input
  const createdBy = act.actor.id
  const [article] = await tx
    .insert(articles)
    .values({
      publicId: publicId(randomBytes(10)),
      words: slugWords(title),
      mode: 'published_elsewhere',
      title,
      publisher,
      author,
      address,
      publishedOn,
      language,
      createdBy,
    })
    .returning({ articleId: articles.id })
  if (!article) throw new Error('The article was not written.')
  const [version] = await tx
    .insert(articleVersions)
    .values({ ...article, number: 1, ...canonical, language, createdBy })
    .returning({ versionId: articleVersions.id })
  if (!version) throw new Error('The version was not written.')
  return { ...article, ...version }
}
