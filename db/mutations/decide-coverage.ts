import { and, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { appearances, articleVersions, claims, sentences } from '@/db/schema'
import { coverageAfter, type DecideCoverageInput } from '@/domain/article'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvent } from './record-event'

const overlapping = sql`${appearances.versionId} = ${sentences.versionId} and ${appearances.start} < ${sentences.end} and ${appearances.end} > ${sentences.start} and ${appearances.removedAt} is null`

/** Decides a sentence that holds no claim, or opens it again. While a suggestion in it is undecided it stays open. */
export async function decideCoverage(
  db: Database,
  act: Act,
  input: DecideCoverageInput,
): Promise<{ number: number } | Refusal> {
  const denied = may(act.actor, 'decide_coverage')
  if (denied) return denied
  return deskTransaction(db, act, 'decide_coverage', async (tx) => {
    const here = and(eq(sentences.versionId, input.versionId), eq(sentences.number, input.number))
    const [sentence] = await tx.select().from(sentences).where(here).for('update')
    if (!sentence) return refuse('not_found')
    const [counts] = await tx
      .select({
        suggested: sql<number>`count(*) filter (where ${claims.stage} = 'suggested')::int`,
        accepted: sql<number>`count(*) filter (where ${claims.stage} not in ('suggested', 'declined'))::int`,
      })
      .from(sentences)
      .innerJoin(appearances, overlapping)
      .innerJoin(claims, eq(claims.id, appearances.claimId))
      .where(here)
    if (counts && counts.suggested > 0)
      return refuse('requirements_missing', { sentence: 'A suggestion in this sentence is still undecided.' })
    if (counts && counts.accepted > 0)
      return refuse('requirements_missing', { sentence: 'A claim stands in this sentence.' })
    await tx
      .update(sentences)
      .set({ coverage: input.coverage, decidedBy: act.actor.id, decidedAt: sql`clock_timestamp()` })
      .where(here)
    const [version] = await tx
      .select({ articleId: articleVersions.articleId })
      .from(articleVersions)
      .where(eq(articleVersions.id, input.versionId))
    await recordEvent(
      tx,
      { actorId: act.actor.id, articleId: version?.articleId },
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

/** Settles the sentences a claim stands in once the claim has been accepted, added or declined in the same transaction. */
export async function settleCoverage(
  tx: Transaction,
  actorId: string,
  claimId: string,
  became: 'accepted' | 'declined',
): Promise<void> {
  const touched = await tx
    .select({ versionId: sentences.versionId, number: sentences.number, coverage: sentences.coverage })
    .from(sentences)
    .innerJoin(appearances, overlapping)
    .where(eq(appearances.claimId, claimId))
    .for('update', { of: sentences })
  for (const sentence of touched) {
    const here = and(eq(sentences.versionId, sentence.versionId), eq(sentences.number, sentence.number))
    const others = await tx
      .select({ id: claims.id, stage: claims.stage })
      .from(sentences)
      .innerJoin(appearances, overlapping)
      .innerJoin(claims, eq(claims.id, appearances.claimId))
      .where(here)
    const rest = others.filter((other) => other.id !== claimId)
    const suggested = rest.filter((other) => other.stage === 'suggested').length
    const accepted = rest.filter((other) => other.stage !== 'suggested' && other.stage !== 'declined').length
    const coverage = coverageAfter(sentence.coverage, suggested, accepted + (became === 'accepted' ? 1 : 0))
    if (coverage === sentence.coverage) continue
    await tx
      .update(sentences)
      .set({ coverage, decidedBy: actorId, decidedAt: sql`clock_timestamp()` })
      .where(here)
  }
}
