import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { decideClaims } from '@/db/mutations/decide-claims'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { claims, events, sentences, texts } from '@/db/schema'
import type { MadeArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, refused } = await testDesk()

const stagesOf = async ({ versionId }: MadeArticle) =>
  (await listPlacedClaims(db, versionId)).map(({ stage }) => stage)
const coverageOf = async ({ versionId }: MadeArticle) =>
  (
    await db.select().from(sentences).where(eq(sentences.versionId, versionId)).orderBy(asc(sentences.number))
  ).map(({ coverage }) => coverage)
const ASKED = { selectionReason: null, reason: null, into: null }
const suggestedIn = async () => {
  const article = await importedArticle(db)
  const claimIds = (await listPlacedClaims(db, article.versionId)).map(({ id }) => id)
  return { article, claimIds, input: { ...ASKED, versionId: article.versionId, claimIds } }
}

it('accepts several suggestions in one step, each with its event, and their sentences become claims', async () => {
  const { article, claimIds, input } = await suggestedIn()
  const act = as('reviewer')
  const answer = done(await decideClaims(db, act, { ...input, decision: 'accept' }))
  expect(answer.done.toSorted()).toEqual(claimIds.toSorted())
  expect(answer.not).toEqual([])
  expect(await stagesOf(article)).toEqual(['open', 'open', 'open', 'open'])
  expect(await coverageOf(article)).toEqual(['claim', 'claim', 'claim', 'claim'])
  const told = await db
    .select({ type: events.type })
    .from(events)
    .where(eq(events.articleId, article.articleId))
  expect(told.filter(({ type }) => type === 'claim.accepted')).toHaveLength(4)
  // The same form sent again gets the same answer.
  expect(await decideClaims(db, act, { ...input, decision: 'accept' })).toEqual(answer)
})

it('keeps none back because one is refused, and says of that one why', async () => {
  const { article, claimIds, input } = await suggestedIn()
  const [, second = ''] = claimIds
  done(await acceptClaim(db, as('editor'), { claimId: second, selectionReason: null }))
  const answer = done(await decideClaims(db, as('reviewer'), { ...input, decision: 'accept' }))
  expect(answer.done).toHaveLength(3)
  expect(answer.not).toEqual([
    { claimId: second, sentence: 'This cannot be done while the claim is at the stage “Open”.' },
  ])
  expect(await stagesOf(article)).toEqual(['open', 'open', 'open', 'open'])
})

it('declines several for one reason, and is refused where none can be decided and to readers', async () => {
  const { article, input } = await suggestedIn()
  const declining = { ...input, decision: 'decline' as const, reason: 'out_of_scope' as const }
  await refused('not_found', () => decideClaims(db, as('reader'), declining))
  done(await decideClaims(db, as('reviewer'), declining))
  expect(await stagesOf(article)).toEqual(['declined', 'declined', 'declined', 'declined'])
  expect(await coverageOf(article)).toEqual(['open', 'open', 'open', 'open'])
  const again = await refused('requirements_missing', () => decideClaims(db, as('reviewer'), declining))
  expect(again.sentence).toBe(
    'None of them could be decided. This cannot be done while the claim is at the stage “Declined”.',
  )
})

it('merges several into one claim, which gets their places, and settles their sentences with it', async () => {
  const { article, claimIds, input } = await suggestedIn()
  const [first = '', second = '', ...others] = claimIds
  const merging = { ...input, decision: 'merge' as const, into: first }
  const answer = done(await decideClaims(db, as('reviewer'), { ...merging, claimIds: [second, ...others] }))
  expect(answer.done).toHaveLength(3)
  expect(await stagesOf(article)).toEqual(['suggested', 'declined', 'declined', 'declined'])
  const [kept] = await listPlacedClaims(db, article.versionId)
  expect(kept?.places).toHaveLength(4)
  const told = await db
    .select({ type: events.type, claimId: events.claimId, at: events.at })
    .from(events)
    .where(eq(events.articleId, article.articleId))
    .orderBy(asc(events.sequence))
  const each = answer.done.flatMap((claimId) => [
    { type: 'claim.merged', claimId: first },
    { type: 'claim.declined', claimId },
  ])
  expect(told.slice(-6)).toMatchObject(each)
  // All of one moment: the end of the history is held once, not for as long as the step takes.
  expect(new Set(told.slice(-6).map(({ at }) => at.getTime())).size).toBe(1)
  expect(await coverageOf(article)).toEqual(['open', 'open', 'open', 'open'])
  done(await acceptClaim(db, as('editor'), { claimId: first, selectionReason: null }))
  expect(await coverageOf(article)).toEqual(['claim', 'claim', 'claim', 'claim'])
})

it('keeps the reason for which several are accepted with each', async () => {
  const { article, input } = await suggestedIn()
  const selectionReason = 'It is widely repeated.'
  done(await decideClaims(db, as('reviewer'), { ...input, decision: 'accept', selectionReason }))
  const reasons = await db
    .select({ body: texts.body })
    .from(claims)
    .innerJoin(texts, eq(texts.id, claims.selectionReasonId))
    .where(eq(claims.articleId, article.articleId))
  expect(reasons).toEqual(Array(4).fill({ body: selectionReason }))
})
