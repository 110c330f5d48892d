import { and, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { articles, articleVersions, sentences } from '@/db/schema'
import { type DecideCoverageInput, refuseCoverage } from '@/domain/article'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { declineClaim } from './decline-claim'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'
import { listClaimsIn, lockClaimsIn } from './settle-coverage'

/** Decides a sentence that holds no claim, or opens it again. While a suggestion in it is undecided it stays open. */
export async function decideCoverage(
  db: Database,
  act: Act,
  input: DecideCoverageInput,
): Promise<{ number: number } | Refusal> {
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
    if (input.declineSuggestions) {
      await lockClaimsIn(tx, input)
      const undecided = await declineSuggested(tx, act, input)
      if (undecided) return undecided
    }
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
    return { number: input.number }
  })
}

/** Declines what is still suggested in a sentence; the refusal of the first that could not be. */
async function declineSuggested(
  tx: Transaction,
  act: Act,
  sentence: Pick<DecideCoverageInput, 'versionId' | 'number'>,
): Promise<Refusal | null> {
  for (const { id: claimId, stage } of await listClaimsIn(tx, sentence)) {
    if (stage !== 'suggested') continue
    const input = { claimId, reason: 'not_checkable', duplicateOf: null, note: null } as const
    const declined = await declineClaim(tx, { actor: act.actor }, input)
    if (isRefusal(declined)) return declined
  }
  return null
}
