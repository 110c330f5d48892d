import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database } from '@/db/client'
import { claims } from '@/db/schema'
import type { Stage } from '@/domain/claim'
import { testDatabase } from '@/tests/support/db'
import * as make from '@/tests/support/factories'

const { db } = await testDatabase()

const stageOf = async (claimId: string) =>
  (await db.select({ stage: claims.stage }).from(claims).where(eq(claims.id, claimId)))[0]?.stage

type Factory = (db: Database) => Promise<{ claimId: string }>

it.each<[Stage, Factory]>([
  ['suggested', make.suggestedClaim],
  ['open', make.openClaim],
  ['checking', make.checkingClaim],
  ['checking', make.draftedClaim],
  ['in_review', make.claimInReview],
  ['approved', make.approvedClaim],
  ['published', make.publishedClaim],
  ['checking', make.reopenedClaim],
  ['published', make.correctedClaim],
  ['published', make.claimToWithdraw],
  ['withdrawn', make.withdrawnClaim],
  ['declined', make.declinedClaim],
])('a claim at the stage %s can be made', async (stage, factory) => {
  const made = await factory(db)
  expect(await stageOf(made.claimId)).toBe(stage)
})

it('a claim can be made on a passage of a published page', async () => {
  const article = await make.publishedArticle(db, { ground: 'own' })
  const made = await make.publishedClaim(db, { on: article, claim: { quote: 'Most of them carry grain.' } })
  expect(await stageOf(made.claimId)).toBe('published')
})
