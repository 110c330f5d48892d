import { and, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { articles, articleVersions, sentences } from '@/db/schema'
import { type Coverage, type DecideCoverageInput, refuseCoverage } from '@/domain/article'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { declineClaim } from './decline-claim'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'
import { listClaimsIn, lockClaimsIn } from './settle-coverage'

/** A sentence that was decided: what it was and is, and the suggestions that were declined with it. */
export type DecidedSentence = {
  versionId: string
  number: number
  was: Coverage
  coverage: Coverage
  declined: string[]
}

/** Decides a sentence that holds no claim, or opens it again. While a suggestion in it is undecided it stays open. */
export async function decideCoverage(
  db: Database,
  act: Act,
  input: DecideCoverageInput,
): Promise<DecidedSentence | Refusal> {
  const denied = may(act.actor, 'decide_coverage')
  if (denied) return denied
  return deskTransaction(db, act, 'decide_coverage', async (tx) => {
    const [place] = await tx
      .select({ articleId: articles.id, mode: articles.mode, removedAt: articles.removedAt })
      .from(articleVersions)
      .innerJoin(articles, eq(articles.id, articleVersions.articleId))
      .where(eq(articleVersions.id, input.versionId))
    if (!place || place.removedAt) return refuse('not_found')
    if (place.mode === 'own') return refuse('own_article')
    const here = and(eq(sentences.versionId, input.versionId), eq(sentences.number, input.number))
    if (input.declineSuggestions) await lockClaimsIn(tx, input)
    const declined = input.declineSuggestions ? await declineSuggested(tx, act, input) : []
    if (isRefusal(declined)) return declined
    const [sentence] = await tx.select().from(sentences).where(here).for('update')
    if (!sentence) return refuse('not_found')
    const standing = await listClaimsIn(tx, input)
    const suggested = standing.filter((claim) => claim.stage === 'suggested').length
    const accepted = standing.filter((claim) => !['suggested', 'declined'].includes(claim.stage)).length
    const held = refuseCoverage(suggested, accepted)
    if (held) return held
    await tx
      .update(sentences)
      .set({ coverage: input.coverage, decidedBy: act.actor.id, decidedAt: sql`clock_timestamp()` })
      .where(here)
    await recordEvent(
      tx,
      { actorId: act.actor.id, articleId: place.articleId },
      {
        type: 'coverage.decided',
        payload: {
          versionId: input.versionId,
          number: input.number,
          from: sentence.coverage,
          to: input.coverage,
        },
      },
    )
    const { versionId, number, coverage } = input
    return { versionId, number, was: sentence.coverage, coverage, declined }
  })
}

/** Declines what is still suggested in a sentence and gives the ids; or the refusal of the first that could not be. */
async function declineSuggested(
  tx: Transaction,
  act: Act,
  sentence: Pick<DecideCoverageInput, 'versionId' | 'number'>,
): Promise<string[] | Refusal> {
  const declined: string[] = []
  for (const { id: claimId, stage } of await listClaimsIn(tx, sentence)) {
    if (stage !== 'suggested') continue
    const input = { claimId, reason: 'not_checkable', duplicateOf: null, note: null } as const
    const answer = await declineClaim(tx, { actor: act.actor }, input)
    if (isRefusal(answer)) return answer
    declined.push(claimId)
  }
  return declined
}
