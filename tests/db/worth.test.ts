import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { expect, it } from 'vitest'
import { fillWorth } from '@/db/fill-worth'
import { editClaim } from '@/db/mutations/edit-claim'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { claims } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, owner } = await testDesk()

const worthOf = async (claimId: string) =>
  (await db.select({ worth: claims.worth }).from(claims).where(eq(claims.id, claimId)))[0]?.worth
const english = { language: 'en', attribution: 'article', claimantName: null, kind: 'fact' } as const
const wording = { ...english, claimantKind: 'person', claimMadeOn: null } as const

it('is kept with a suggestion, and changes with its wording', async () => {
  const { versionId } = await importedArticle(db)
  const [claim] = await listPlacedClaims(db, versionId)
  const claimId = claim?.id ?? ''
  const before = claim?.worth ?? 0
  expect(before).toBeGreaterThan(0)
  const statement = 'Unemployment rose to 9.1 percent, the highest since 2012.'
  done(await editClaim(db, as('reviewer'), { claimId, version: 1, ...wording, statement }))
  expect(await worthOf(claimId)).toBeGreaterThan(before)
  done(await editClaim(db, as('reviewer'), { claimId, version: 2, ...wording, statement, language: 'sv' }))
  expect(await worthOf(claimId)).toBe(-1)
})

it('is written for suggestions from before it was kept, once', async () => {
  const { articleId, versionId } = await importedArticle(db)
  const placed = await listPlacedClaims(db, versionId)
  await fillWorth(owner.sql)
  const forget = () => owner.sql`update claims set worth = -1 where article_id = ${articleId}`
  await forget()
  expect(await fillWorth(owner.sql)).toBe(placed.length)
  await forget()
  drizzle(owner.sql) // as the connection comes from the migrations
  expect(await fillWorth(owner.sql)).toBe(placed.length)
  expect((await listPlacedClaims(db, versionId)).map(({ worth }) => worth)).toEqual(
    placed.map(({ worth }) => worth),
  )
  expect(await fillWorth(owner.sql)).toBe(0)
})
