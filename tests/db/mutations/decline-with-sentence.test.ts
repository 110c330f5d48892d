import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { claims, events } from '@/db/schema'
import { addedClaim } from '@/tests/support/articles'
import { testDatabase } from '@/tests/support/db'
import { deskPeople } from '@/tests/support/desk-people'
import { importedArticle } from '@/tests/support/factories'

const { db } = await testDatabase()
const { reviewer } = await deskPeople(db)
const act = { actor: reviewer }

const stagesOf = async (articleId: string) =>
  (await db.select({ stage: claims.stage }).from(claims).where(eq(claims.articleId, articleId))).map(
    (c) => c.stage,
  )
const typesOf = async (articleId: string) =>
  (
    await db
      .select({ type: events.type })
      .from(events)
      .where(eq(events.articleId, articleId))
      .orderBy(asc(events.sequence))
  ).map((event) => event.type)

it('deciding a sentence declines what is suggested in it when asked to, each with its event', async () => {
  const { articleId, versionId } = await importedArticle(db)
  const input = { versionId, number: 2, coverage: 'opinion', declineSuggestions: 'on' } as const
  expect(await decideCoverage(db, act, input)).toMatchObject({
    ...{ versionId, number: 2, was: 'open', coverage: 'opinion' },
    declined: [expect.any(String)],
  })
  expect((await stagesOf(articleId)).toSorted()).toEqual(['declined', 'suggested', 'suggested', 'suggested'])
  expect((await typesOf(articleId)).slice(-2)).toEqual(['claim.declined', 'coverage.decided'])
})

it('declines nothing when a claim keeps the sentence from being decided', async () => {
  const article = await importedArticle(db)
  await addedClaim(db, article, { quote: 'Forty ships' })
  const before = await typesOf(article.articleId)
  const input = {
    versionId: article.versionId,
    number: 2,
    coverage: 'opinion',
    declineSuggestions: 'on',
  } as const
  expect(await decideCoverage(db, act, input)).toMatchObject({ refused: true, code: 'requirements_missing' })
  expect(await stagesOf(article.articleId)).not.toContain('declined')
  expect(await typesOf(article.articleId)).toEqual(before)
})
