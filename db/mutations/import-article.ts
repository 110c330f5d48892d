import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { appearances, articles, articleVersions, claims, sentences } from '@/db/schema'
import { publicId, slugWords } from '@/domain/address'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import type { ImportArticleInput } from '@/domain/article'
import { canonicalText } from '@/domain/article-text'
import { sentences as findSentences } from '@/domain/extraction/sentences'
import { type SuggestedClaim, suggestClaims } from '@/domain/extraction/suggest'
import { may } from '@/domain/permissions'
import { lengthInCodePoints, TextPositions } from '@/domain/position'
import { isRefusal, type Refusal } from '@/domain/refusal'
import { claimantId } from './claimant-id'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'

/** Where an imported article stands; `known` is true when the same text was already there and nothing was stored. */
export type Imported = { articleId: string; versionId: string; known: boolean }

/**
 * Takes in somebody else's article: a frozen version with its hash, its sentences, and suggested claims (by default those the text itself
 * gives). The same text again opens the article that is there.
 */
export async function importArticle(
  db: Database,
  act: Act,
  input: ImportArticleInput,
  suggested?: readonly SuggestedClaim[],
): Promise<Imported | Refusal> {
  const denied = may(act.actor, 'import_article')
  if (denied) return denied
  const canonical = canonicalText({ title: input.title, text: input.text })
  if (isRefusal(canonical)) return canonical
  const digest = createHash('sha256').update(canonical.text).digest('hex')
  const found = findSentences(canonical.text, canonical.blocks, input.language)
  const suggestions = suggested ?? suggestClaims({ ...canonical, sentences: found, language: input.language })
  return deskTransaction(db, act, 'import_article', async (tx) => {
    const [known] = await tx
      .select({ articleId: articleVersions.articleId, versionId: articleVersions.id })
      .from(articleVersions)
      .where(eq(articleVersions.digest, digest))
      .limit(1)
    if (known) return { ...known, known: true }
    const length = lengthInCodePoints(canonical.text)
    const version = await insertArticle(tx, act, input, { ...canonical, digest, length })
    await tx.insert(sentences).values(
      found.map((s) => ({
        versionId: version.versionId,
        versionLength: length,
        number: s.number,
        start: s.start,
        end: s.end,
      })),
    )
    const place = { actorId: act.actor.id, articleId: version.articleId }
    const payload = { versionId: version.versionId, digest, sentences: found.length }
    const positions = new TextPositions(canonical.text)
    const events = []
    for (const suggestion of suggestions)
      events.push(await insertSuggestion(tx, act, version, length, positions, suggestion, input))
    await recordEvent(tx, place, { type: 'article.imported', payload })
    for (const { claimId, appearanceId } of events)
      await recordEvent(tx, { ...place, claimId }, { type: 'claim.suggested', payload: { appearanceId } })
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

async function insertSuggestion(
  tx: Transaction,
  act: Act,
  version: { articleId: string; versionId: string },
  length: number,
  positions: TextPositions,
  suggestion: SuggestedClaim,
  input: ImportArticleInput,
): Promise<{ claimId: string; appearanceId: string }> {
  const createdBy = act.actor.id
  const named = suggestion.claimantName !== null && suggestion.attribution === 'named'
  const [claim] = await tx
    .insert(claims)
    .values({
      articleId: version.articleId,
      mode: 'published_elsewhere',
      statement: suggestion.statement,
      language: input.language,
      attribution: suggestion.attribution,
      claimantId: named ? await claimantId(tx, suggestion.claimantName ?? '', 'person') : null,
      kind: suggestion.kind,
      claimMadeOn: input.publishedOn,
      stage: 'suggested',
      createdBy,
    })
    .returning({ id: claims.id })
  if (!claim) throw new Error('The claim was not written.')
  const { exact, prefix, suffix } = selectorOf(positions, suggestion)
  const [appearance] = await tx
    .insert(appearances)
    .values({
      claimId: claim.id,
      versionId: version.versionId,
      versionLength: length,
      start: suggestion.start,
      end: suggestion.end,
      quote: exact,
      prefix,
      suffix,
      quoteLanguage: input.language,
      createdBy,
    })
    .returning({ id: appearances.id })
  if (!appearance) throw new Error('The appearance was not written.')
  return { claimId: claim.id, appearanceId: appearance.id }
}
