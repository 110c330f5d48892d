import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { articles, articleVersions, sentences } from '@/db/schema'
import type { DecideSentencesInput } from '@/domain/article'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { sentencesInWords } from '@/domain/sentence-numbers'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvents } from './record-event'
import { listHeldSentences } from './settle-coverage'

/** What became of the sentences asked for that could have been decided: those that were, and those a claim or suggestion holds. */
export type DecidedSentences = Pick<DecideSentencesInput, 'versionId' | 'was' | 'coverage'> & {
  decided: number[]
  left: number[]
}

/**
 * Decides several sentences in one step, or takes such a decision back. Of those asked for, only ones whose coverage is still `was` change,
 * and none that holds a suggestion or a claim; where that leaves none, it is refused.
 */
export async function decideSentences(
  db: Database,
  act: Act,
  { versionId, numbers, was, coverage }: DecideSentencesInput,
): Promise<DecidedSentences | Refusal> {
  const denied = may(act.actor, 'decide_coverage')
  if (denied) return denied
  return deskTransaction(db, act, 'decide_sentences', async (tx) => {
    const [place] = await tx
      .select({ articleId: articles.id, mode: articles.mode, removedAt: articles.removedAt })
      .from(articleVersions)
      .innerJoin(articles, eq(articles.id, articleVersions.articleId))
      .where(eq(articleVersions.id, versionId))
    if (!place || place.removedAt) return refuse('not_found')
    if (place.mode === 'own') return refuse('own_article')
    const these = (some: readonly number[]) =>
      and(eq(sentences.versionId, versionId), inArray(sentences.number, [...some]))
    const asked = await tx
      .select({ number: sentences.number, coverage: sentences.coverage })
      .from(sentences)
      .where(these(numbers))
      .orderBy(asc(sentences.number))
      .for('update')
    const waiting = asked.filter((sentence) => sentence.coverage === was).map(({ number }) => number)
    const held = new Set(await listHeldSentences(tx, versionId, waiting))
    const decided = waiting.filter((number) => !held.has(number))
    const left = waiting.filter((number) => held.has(number))
    if (decided.length === 0) return refuseNone(left)
    await tx
      .update(sentences)
      .set({ coverage, decidedBy: act.actor.id, decidedAt: sql`clock_timestamp()` })
      .where(these(decided))
    const whose = { actorId: act.actor.id, articleId: place.articleId }
    await recordEvents(
      tx,
      decided.map((number) => ({
        place: whose,
        event: { type: 'coverage.decided', payload: { versionId, number, from: was, to: coverage } },
      })),
    )
    return { versionId, was, coverage, decided, left }
  })
}

function refuseNone(left: readonly number[]): Refusal {
  const sentence =
    left.length === 0
      ? 'None of these sentences stands as it did: somebody has decided them meanwhile.'
      : `Nothing was decided: something in every one is still to decide by itself. ${sentencesInWords(left)}.`
  return refuse('requirements_missing', { sentence })
}
