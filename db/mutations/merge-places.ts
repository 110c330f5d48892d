import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, isNotNull, isNull, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { findShownToReaders } from '@/db/queries/desk/shown-to-readers'
import { CONFIRMED_THERE } from '@/db/queries/desk/taking-back'
import { appearances, claims } from '@/db/schema'
import type { NewEvent } from '@/domain/event'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { raiseTags } from './raise-tags'
import { lockClaimRows, lockClaims } from './settle-coverage'
import { tellOfClaim } from './tell-of-claim'

type Merged = { readonly id: string; readonly articleId: string | null }

const standing = isNull(appearances.removedAt)

/**
 * Gives the claim that is kept every place in an article at which the merged one stands, each once. The merged one keeps its own, so that it
 * can be opened again. Nobody has confirmed yet that a published verdict holds at such a place. False where the merged one stands in no article.
 */
export async function giveOverPlaces(
  tx: Transaction,
  act: Act,
  merged: Merged,
  keptId: string,
): Promise<boolean> {
  const before = await findShownToReaders(tx, keptId)
  const rows = await tx
    .select()
    .from(appearances)
    .where(and(inArray(appearances.claimId, [merged.id, keptId]), isNotNull(appearances.versionId), standing))
    .orderBy(asc(appearances.start), asc(appearances.id))
  if (rows.every(({ claimId }) => claimId !== merged.id)) return false
  const spanOf = (row: (typeof rows)[number]) => `${row.versionId} ${row.start} ${row.end}`
  const there = new Set(rows.filter(({ claimId }) => claimId === keptId).map(spanOf))
  const given = rows
    .filter((row) => row.claimId === merged.id && !there.has(spanOf(row)))
    .map(({ createdAt: _, ...row }) => ({
      ...{ ...row, id: randomUUID(), claimId: keptId, mergedFrom: row.mergedFrom ?? merged.id },
      ...{ confirmedAt: null, confirmedBy: null, createdBy: act.actor.id },
    }))
  if (given.length > 0) await tx.insert(appearances).values(given)
  const payload = { mergedId: merged.id, appearanceIds: given.map(({ id }) => id) }
  await tell(tx, act, keptId, merged, before, { type: 'claim.merged', payload })
  return true
}

/**
 * Takes the places a claim brought with it, and those it had been given itself, back from every claim they were handed on to, but for those that
 * another merged claim brought too. One for which a published verdict was confirmed is taken from it only by who may place claims.
 */
export async function takePlacesBack(tx: Transaction, act: Act, merged: Merged): Promise<Refusal | null> {
  const own = await tx
    .selectDistinct({ from: appearances.mergedFrom })
    .from(appearances)
    .where(and(eq(appearances.claimId, merged.id), isNotNull(appearances.mergedFrom), standing))
  const sources = [merged.id, ...own.flatMap(({ from }) => from ?? [])]
  const handedOn = and(inArray(appearances.mergedFrom, sources), ne(appearances.claimId, merged.id), standing)
  const listHolders = () => tx.selectDistinct({ id: appearances.claimId }).from(appearances).where(handedOn)
  await lockUntilNoneIsNew(tx, merged.id, async () => [
    ...(await listHolders()).map(({ id }) => id),
    ...(await listHeirs(tx, handedOn, sources)).map(({ claimId }) => claimId),
  ])
  const held = (await listHolders()).map(({ id }) => id)
  await passOn(tx, handedOn, sources)
  for (const claimId of held.toSorted()) {
    const before = await findShownToReaders(tx, claimId)
    const gone = await tx
      .update(appearances)
      .set({ removedAt: sql`clock_timestamp()`, removedBy: act.actor.id })
      .where(and(handedOn, eq(appearances.claimId, claimId)))
      .returning({ id: appearances.id, confirmedAt: appearances.confirmedAt })
    const denied = gone.some(({ confirmedAt }) => confirmedAt) ? may(act.actor, 'place_claim') : null
    if (denied) return refuse(denied.code, { sentence: CONFIRMED_THERE })
    const payload = { mergedId: merged.id, appearanceIds: gone.map(({ id }) => id) }
    await tell(tx, act, claimId, merged, before, { type: 'claim.unmerged', payload })
  }
  return null
}

/**
 * Locks a claim and those that `list` names. While a lock is waited for, a claim may be merged into one that was not named yet,
 * so they are listed again until all of them are locked.
 */
async function lockUntilNoneIsNew(
  tx: Transaction,
  claimId: string,
  list: () => Promise<string[]>,
): Promise<void> {
  const locked = new Set([claimId])
  let named = await list()
  while (named.some((id) => !locked.has(id))) {
    await lockClaimRows(tx, named)
    for (const id of named) locked.add(id)
    named = await list()
  }
  await lockClaims(tx, [...locked])
}

const heirs = alias(appearances, 'heirs')
const duplicates = alias(claims, 'duplicates')

/** For places that are about to be taken back: another claim merged into the same one that stands there too, and whose place it was first. */
function listHeirs(tx: Transaction, handedOn: SQL | undefined, sources: readonly string[]) {
  const from = sql<string>`coalesce(${heirs.mergedFrom}, ${heirs.claimId})`
  const alike = and(
    ...[eq(heirs.versionId, appearances.versionId), eq(heirs.start, appearances.start)],
    ...[eq(heirs.end, appearances.end), isNull(heirs.removedAt), notInArray(from, [...sources])],
  )
  const mergedToo = and(eq(duplicates.id, heirs.claimId), eq(duplicates.duplicateOf, appearances.claimId))
  return tx
    .selectDistinctOn([appearances.id], { id: appearances.id, claimId: heirs.claimId, from })
    .from(appearances)
    .innerJoin(heirs, alike)
    .innerJoin(duplicates, mergedToo)
    .where(handedOn)
    .orderBy(asc(appearances.id), asc(heirs.createdAt), asc(heirs.id))
}

/** Leaves a place where it is for another claim that brought it too. What one claim passes on may be what another had it from. */
async function passOn(tx: Transaction, handedOn: SQL | undefined, sources: readonly string[]): Promise<void> {
  let passed = await listHeirs(tx, handedOn, sources)
  while (passed.length > 0) {
    for (const { id, from } of passed)
      await tx.update(appearances).set({ mergedFrom: from }).where(eq(appearances.id, id))
    passed = await listHeirs(tx, handedOn, sources)
  }
}

/** Appends the event to the history of the claim whose places changed, and says which readers' pages are old. */
async function tell(
  tx: Transaction,
  act: Act,
  claimId: string,
  { articleId }: Merged,
  before: Awaited<ReturnType<typeof findShownToReaders>>,
  event: NewEvent,
): Promise<void> {
  const after = await findShownToReaders(tx, claimId)
  if (after.hash !== before.hash) await raiseTags(tx, [...before.tags, ...after.tags])
  await tellOfClaim(tx, act, { id: claimId, articleId }, event)
}
