import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { appearances, articleVersions, claims, sentences } from '@/db/schema'
import { coverageAfter } from '@/domain/article'
import type { Stage } from '@/domain/claim'

const overlapping = sql`${appearances.versionId} = ${sentences.versionId} and ${appearances.start} < ${sentences.end} and ${appearances.end} > ${sentences.start} and ${appearances.removedAt} is null`

/** The claims a sentence holds any part of, and their stages; always in the same order, so that locks are taken in it. */
export async function listClaimsIn(
  tx: Transaction,
  { versionId, number }: { versionId: string; number: number },
): Promise<{ id: string; stage: Stage }[]> {
  return tx
    .selectDistinct({ id: claims.id, stage: claims.stage })
    .from(sentences)
    .innerJoin(appearances, overlapping)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .where(and(eq(sentences.versionId, versionId), eq(sentences.number, number)))
    .orderBy(asc(claims.id))
}

/** Those of some sentences that hold a part of a claim or of a suggestion, declined ones aside. */
export async function listHeldSentences(
  tx: Transaction,
  versionId: string,
  numbers: readonly number[],
): Promise<number[]> {
  if (numbers.length === 0) return []
  const held = await tx
    .selectDistinct({ number: sentences.number })
    .from(sentences)
    .innerJoin(appearances, overlapping)
    .innerJoin(claims, and(eq(claims.id, appearances.claimId), ne(claims.stage, 'declined')))
    .where(and(eq(sentences.versionId, versionId), inArray(sentences.number, [...numbers])))
    .orderBy(asc(sentences.number))
  return held.map(({ number }) => number)
}

/**
 * Locks every claim a sentence holds any part of, then every sentence those stand in, before the first event is written: whoever works on one
 * claim takes its row, then its sentences, then the end of the history, and two in one order never wait for each other.
 */
export async function lockClaimsIn(
  tx: Transaction,
  sentence: { versionId: string; number: number },
): Promise<void> {
  const ids = (await listClaimsIn(tx, sentence)).map(({ id }) => id)
  await lockClaims(tx, ids)
}

/** Locks claims, in the order in which everybody takes them. */
export async function lockClaimRows(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx
    .select({ id: claims.id })
    .from(claims)
    .where(inArray(claims.id, [...ids]))
    .orderBy(asc(claims.id))
    .for('update')
}

/**
 * Locks every claim that stands anywhere in an article, whose row the caller has locked: what is done with one at this moment is then seen in which pages
 * of readers are old.
 */
export async function lockClaimsOfArticle(tx: Transaction, articleId: string): Promise<void> {
  await tx
    .select({ id: claims.id })
    .from(claims)
    .where(
      inArray(
        claims.id,
        tx
          .select({ id: appearances.claimId })
          .from(appearances)
          .innerJoin(articleVersions, eq(articleVersions.id, appearances.versionId))
          .where(eq(articleVersions.articleId, articleId)),
      ),
    )
    .orderBy(asc(claims.id))
    .for('update')
}

/** Locks claims and every sentence they stand in, in the order in which everybody takes them. */
export async function lockClaims(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await lockClaimRows(tx, ids)
  await tx
    .select({ number: sentences.number })
    .from(sentences)
    .innerJoin(appearances, overlapping)
    .where(inArray(appearances.claimId, [...ids]))
    .orderBy(asc(sentences.versionId), asc(sentences.number))
    .for('update', { of: sentences })
}

/** Settles the sentences a claim stands in once the claim has been accepted, added, declined or made a suggestion again in the same transaction. */
export async function settleCoverage(
  tx: Transaction,
  actorId: string,
  claimId: string,
  became: 'accepted' | 'declined' | 'suggested',
): Promise<void> {
  const touched = await tx
    .select({ versionId: sentences.versionId, number: sentences.number, coverage: sentences.coverage })
    .from(sentences)
    .innerJoin(appearances, overlapping)
    .where(eq(appearances.claimId, claimId))
    .orderBy(asc(sentences.versionId), asc(sentences.number))
    .for('update', { of: sentences })
  for (const sentence of touched) {
    const here = and(eq(sentences.versionId, sentence.versionId), eq(sentences.number, sentence.number))
    const rest = (await listClaimsIn(tx, sentence)).filter((other) => other.id !== claimId)
    const suggested = rest.filter((other) => other.stage === 'suggested').length
    const accepted = rest.filter((other) => other.stage !== 'suggested' && other.stage !== 'declined').length
    const coverage = coverageAfter(
      sentence.coverage,
      suggested + (became === 'suggested' ? 1 : 0),
      accepted + (became === 'accepted' ? 1 : 0),
    )
    if (coverage === sentence.coverage) continue
    await tx
      .update(sentences)
      .set({ coverage, decidedBy: actorId, decidedAt: sql`clock_timestamp()` })
      .where(here)
  }
}
