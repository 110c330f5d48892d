import { expect, it } from 'vitest'
import { declineWithdrawal } from '@/db/mutations/decline-withdrawal'
import { askWithdrawal } from '@/db/mutations/withdraw-claim'
import { testDesk } from '@/tests/support/desk'
import { claimToWithdraw, done, publishedClaim } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused, toldText } = await testDesk()

it('an asking for withdrawal can be ended, with why; the verdict stands on, and one may ask anew', async () => {
  const act = as('second.editor')
  const { claimId, publicationId } = await claimToWithdraw(db)
  done(await declineWithdrawal(db, act, { claimId, reason: 'The document is genuine.' }))
  expect(await claimRow(claimId)).toMatchObject({ stage: 'published', publicationId })
  expect(await lastEvent()).toMatchObject({ type: 'withdrawal.declined', actorId: act.actor.id, claimId })
  expect(await toldText('reason')).toBe('The document is genuine.')
  done(await askWithdrawal(db, as('editor'), { claimId, reason: 'It is forged after all.' }))
})

it('it takes a reason, an editor and somebody who asked', async () => {
  const [asked, published] = [await claimToWithdraw(db), await publishedClaim(db)]
  const end = (claimId: string, by: 'editor' | 'reviewer', reason: string | null) => () =>
    declineWithdrawal(db, as(by), { claimId, reason })
  await refused('reason_needed', end(asked.claimId, 'editor', null))
  await refused('wrong_role', end(asked.claimId, 'reviewer', 'Please.'))
  await refused('nothing_asked', end(published.claimId, 'editor', 'Nothing to end.'))
})
