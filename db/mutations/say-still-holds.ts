import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { saidStillHolds } from '@/db/queries/desk/appearances'
import { findShownToReaders } from '@/db/queries/desk/shown-to-readers'
import { appearances, articleVersions, claims, publications } from '@/db/schema'
import type { SayStillHoldsInput } from '@/domain/anchoring/anchoring'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { type Act, deskTransaction } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { recordEvent } from './record-event'
import { lockClaimRows } from './settle-coverage'

/**
 * Records that the published statement is meant at a place of the claim and still holds there today: from then on readers see the rating there
 * too. Only what was said so can be taken back: for a place the verdict was published for there is the correction and the withdrawal.
 */
export async function sayStillHolds(
  db: Database,
  act: Act,
  { claimId, appearanceId, holds }: SayStillHoldsInput,
): Promise<{ claimId: string } | Refusal> {
  const denied = may(act.actor, 'place_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'say_still_holds', async (tx) => {
    await lockClaimRows(tx, [claimId])
    const place = await findPlace(tx, claimId, appearanceId)
    if (!place) return refuse('not_found')
    const { publishedAt, confirmedAt, articleId, number } = place
    if (!publishedAt) return refuse('nothing_published')
    if (holds && confirmedAt) return refuse('duplicate', { sentence: 'The verdict holds there already.' })
    if (!holds && !confirmedAt)
      return refuse('duplicate', { sentence: 'Nobody says that the verdict holds there.' })
    if (!holds && !place.saidSince) return refuse('reopen_first', { sentence: PUBLISHED_FOR })
    const before = await findShownToReaders(tx, claimId)
    await tx
      .update(appearances)
      .set(
        holds
          ? { confirmedAt: sql`clock_timestamp()`, confirmedBy: act.actor.id }
          : { confirmedAt: null, confirmedBy: null },
      )
      .where(eq(appearances.id, appearanceId))
    const after = await findShownToReaders(tx, claimId)
    if (after.hash !== before.hash) await raiseTags(tx, [...before.tags, ...after.tags])
    const history = { actorId: act.actor.id, claimId, articleId: articleId ?? undefined }
    await recordEvent(tx, history, { type: 'claim.still_holds', payload: { appearanceId, number, holds } })
    return { claimId }
  })
}

const PUBLISHED_FOR =
  'The verdict was published for this place. Correct or withdraw it if it does not hold there.'

async function findPlace(tx: Transaction, claimId: string, appearanceId: string) {
  const [place] = await tx
    .select({
      confirmedAt: appearances.confirmedAt,
      publishedAt: publications.publishedAt,
      articleId: articleVersions.articleId,
      number: articleVersions.number,
      saidSince: saidStillHolds,
    })
    .from(appearances)
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .leftJoin(publications, eq(publications.id, claims.publicationId))
    .leftJoin(articleVersions, eq(articleVersions.id, appearances.versionId))
    .where(
      and(eq(appearances.id, appearanceId), eq(appearances.claimId, claimId), isNull(appearances.removedAt)),
    )
  return place
}
