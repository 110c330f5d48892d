import { createHash } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { listArticleTags } from '@/db/queries/desk/article-tags'
import { articles, articleVersions } from '@/db/schema'
import type { AddVersionInput } from '@/domain/anchoring/anchoring'
import { refuseTooManySentences } from '@/domain/article'
import { canonicalText } from '@/domain/article-text'
import { sentences as findSentences } from '@/domain/extraction/sentences'
import type { SuggestedClaim } from '@/domain/extraction/suggest'
import { BY_RULES, type Suggester } from '@/domain/extraction/suggester'
import { may } from '@/domain/permissions'
import { TextPositions } from '@/domain/position'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { carryCoverage } from './carry-coverage'
import { type Act, deskTransaction } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { reanchorPlaces } from './reanchor-places'
import { recordEvent } from './record-event'
import { replaceSuggestions } from './replace-suggestions'
import { suggestAnew } from './suggest-anew'
import { takeApprovalsBack } from './take-approvals-back'

/** The new version, and what became of the claims' places in the one before it. */
export type AddedVersion = { versionId: string; number: number; kept: number; moved: number; orphans: number }

/**
 * Freezes a later text of somebody else's article as its next version. Places that are certainly the same are taken over, the others wait in the
 * tray; what was decided about unchanged sentences stays decided; a claim whose words changed loses its approval. Readers go on seeing the
 * version whose page was published. Claims are suggested by the desk's own rules unless others are given.
 */
export async function addVersion(
  db: Database,
  act: Act,
  input: AddVersionInput,
  suggested?: readonly SuggestedClaim[],
  suggester: Suggester = BY_RULES,
): Promise<AddedVersion | Refusal> {
  const denied = may(act.actor, 'add_version')
  if (denied) return denied
  const canonical = canonicalText({ title: input.title, text: input.text })
  if (isRefusal(canonical)) return canonical
  const digest = createHash('sha256').update(canonical.text).digest('hex')
  return deskTransaction(db, act, 'add_version', async (tx) => {
    const [article] = await tx
      .select()
      .from(articles)
      .where(and(eq(articles.id, input.articleId), isNull(articles.removedAt)))
      .for('update')
    if (!article) return refuse('not_found')
    if (article.mode === 'own') return refuse('own_article')
    const before = await listVersions(tx, article.id)
    const [latest] = before
    if (!latest) return refuse('not_found')
    const same = before.find((version) => version.digest === digest)
    if (same) return refuseSameText(same.number)
    const found = findSentences(canonical.text, canonical.blocks, article.language)
    const tooMany = refuseTooManySentences(found.length)
    if (tooMany) return tooMany

    const positions = new TextPositions(canonical.text)
    const number = latest.number + 1
    const [made] = await tx
      .insert(articleVersions)
      .values({
        ...{ articleId: article.id, number, text: canonical.text, length: positions.length, digest },
        ...{ blocks: canonical.blocks, language: article.language, createdBy: act.actor.id },
      })
      .returning({ id: articleVersions.id })
    if (!made) throw new Error('The version was not written.')
    const next = { id: made.id, number, positions, sentences: found, blocks: canonical.blocks, article }
    const placed = await reanchorPlaces(tx, act, latest, next)
    const replaced = await replaceSuggestions(tx, act, next, placed)
    const waiting = (found: number, how: string) =>
      found - replaced.filter(({ outcome }) => outcome === how).length
    const { open, changed } = await carryCoverage(tx, latest, next, placed.kept)
    const counts = {
      ...{ kept: placed.kept.length, moved: waiting(placed.moved, 'moved') },
      orphans: waiting(placed.orphans, 'orphan'),
    }
    await recordEvent(
      tx,
      { actorId: act.actor.id, articleId: article.id },
      {
        type: 'article.version_added',
        payload: {
          ...{ versionId: made.id, number, digest, sentences: found.length, openSentences: open },
          ...counts,
          suggester,
        },
      },
    )
    await suggestAnew(tx, act, next, changed, placed.kept, suggested)
    const refused = await takeApprovalsBack(tx, act, number, placed.changed)
    if (refused) return refused
    // Readers of the published page are told that the original has changed.
    if (article.publishedVersionId) await raiseTags(tx, await listArticleTags(tx, article))
    return { versionId: made.id, number, ...counts }
  })
}

async function listVersions(tx: Transaction, articleId: string) {
  return tx
    .select()
    .from(articleVersions)
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(desc(articleVersions.number))
}

function refuseSameText(number: number): Refusal {
  const sentence = `This is the text of version ${number} word for word: nothing has changed since.`
  return refuse('duplicate', { sentence, fieldErrors: { text: [sentence] } })
}
