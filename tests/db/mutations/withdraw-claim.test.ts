import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { askWithdrawal, confirmWithdrawal, reinstateClaim } from '@/db/mutations/withdraw-claim'
import { withdrawals } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import {
  claimToWithdraw,
  done,
  draftedClaim,
  publishedClaim,
  withdrawnClaim,
} from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused, toldText } = await testDesk()

const NOTICE = 'The document we relied on was a forgery.'
const command = (claimId: string, reason: string | null = null) => ({ claimId, reason })
const withdrawalOf = async (claimId: string) =>
  (await db.select().from(withdrawals).where(eq(withdrawals.claimId, claimId)))[0]

describe('asking for a withdrawal', () => {
  it('keeps the notice and changes nothing else', async () => {
    const act = as('editor')
    const { claimId, publicationId } = await publishedClaim(db)
    done(await askWithdrawal(db, act, { claimId, reason: NOTICE }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'published', publicationId })
    const asked = await withdrawalOf(claimId)
    expect(asked).toMatchObject({ publicationId, askedBy: act.actor.id, confirmedAt: null, endedAt: null })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'withdrawal.asked', actorId: act.actor.id, claimId },
      payload: { from: 'published', to: 'published', withdrawalId: asked?.id, reason: asked?.reasonId },
    })
    expect(await toldText('reason')).toBe(NOTICE)
  })

  it('is refused twice, where nothing stands, and to reviewers', async () => {
    const [asked, drafted, published] = [
      await claimToWithdraw(db),
      await draftedClaim(db),
      await publishedClaim(db),
    ]
    const ask = (claimId: string, by: 'second.editor' | 'reviewer') => () =>
      askWithdrawal(db, as(by), { claimId, reason: NOTICE })
    await refused('already_asked', ask(asked.claimId, 'second.editor'))
    await refused('nothing_published', ask(drafted.claimId, 'second.editor'))
    await refused('wrong_role', ask(published.claimId, 'reviewer'))
  })
})

describe('confirming a withdrawal', () => {
  it('takes the verdict down and leaves the publication in the record', async () => {
    const act = as('second.editor')
    const { claimId, publicationId } = await claimToWithdraw(db)
    done(await confirmWithdrawal(db, act, command(claimId)))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'withdrawn', publicationId: null })
    const withdrawal = await withdrawalOf(claimId)
    expect(withdrawal).toMatchObject({
      publicationId,
      confirmedBy: act.actor.id,
      confirmedAt: expect.any(Date),
    })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'withdrawal.confirmed', actorId: act.actor.id, claimId },
      payload: { from: 'published', to: 'withdrawn', withdrawalId: withdrawal?.id },
    })
  })

  it('is refused to whoever asked, to reviewers, and where nobody has asked', async () => {
    const [asked, published] = [await claimToWithdraw(db), await publishedClaim(db)]
    const confirm = (claimId: string, by: 'editor' | 'reviewer') => () =>
      confirmWithdrawal(db, as(by), command(claimId))
    const { sentence } = await refused('same_person', confirm(asked.claimId, 'editor'))
    expect(sentence).toBe('A second editor has to confirm this: you asked for it yourself.')
    await refused('wrong_role', confirm(asked.claimId, 'reviewer'))
    await refused('nothing_asked', confirm(published.claimId, 'editor'))
  })
})

describe('taking a withdrawn claim up again', () => {
  it('ends the withdrawal, with why; no verdict stands until one has been through review anew', async () => {
    const act = as('editor')
    const { claimId } = await withdrawnClaim(db)
    done(await reinstateClaim(db, act, command(claimId, 'The document was genuine.')))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking', publicationId: null })
    const withdrawal = await withdrawalOf(claimId)
    expect(withdrawal?.endedAt).toBeInstanceOf(Date)
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'claim.reinstated', actorId: act.actor.id, claimId },
      payload: { from: 'withdrawn', to: 'checking', withdrawalId: withdrawal?.id },
    })
    expect(await toldText('reason')).toBe('The document was genuine.')
  })

  it('takes a reason, an editor and a claim that is withdrawn', async () => {
    const [withdrawn, asked] = [await withdrawnClaim(db), await claimToWithdraw(db)]
    const reinstate = (claimId: string, by: 'editor' | 'reviewer', reason: string | null) => () =>
      reinstateClaim(db, as(by), command(claimId, reason))
    await refused('reason_needed', reinstate(withdrawn.claimId, 'editor', null))
    await refused('wrong_role', reinstate(withdrawn.claimId, 'reviewer', 'Please.'))
    await refused('wrong_stage', reinstate(asked.claimId, 'editor', 'Too early.'))
  })
})
