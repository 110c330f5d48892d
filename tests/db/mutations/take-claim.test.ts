import { expect, it } from 'vitest'
import { takeClaim } from '@/db/mutations/take-claim'
import { testDesk } from '@/tests/support/desk'
import { done, openClaim, suggestedClaim } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused } = await testDesk()

it('taking an open claim begins the check', async () => {
  const act = as('reviewer')
  const { claimId } = await openClaim(db)
  const before = await claimRow(claimId)
  done(await takeClaim(db, act, { claimId, reason: null }))
  const after = await claimRow(claimId)
  expect(after).toMatchObject({ stage: 'checking', takenBy: act.actor.id })
  expect(after?.stageSince.getTime()).toBeGreaterThan(
    before?.stageSince.getTime() ?? Number.POSITIVE_INFINITY,
  )
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'claim.taken', actorId: act.actor.id, claimId, articleId: null },
    payload: { from: 'open', to: 'checking' },
  })
})

it('a claim that somebody has taken, and one nobody has accepted, cannot be taken', async () => {
  const { claimId } = await openClaim(db)
  done(await takeClaim(db, as('reviewer'), { claimId, reason: null }))
  await refused('wrong_stage', () => takeClaim(db, as('second.reviewer'), { claimId, reason: null }))
  const { claimId: suggested } = await suggestedClaim(db)
  await refused('wrong_stage', () => takeClaim(db, as('reviewer'), { claimId: suggested, reason: null }))
  await refused('not_found', () => takeClaim(db, as('reader'), { claimId: suggested, reason: null }))
})
