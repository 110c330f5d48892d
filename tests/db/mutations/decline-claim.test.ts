import { describe, expect, it } from 'vitest'
import { declineClaim, reopenDeclined } from '@/db/mutations/decline-claim'
import { reinstateClaim } from '@/db/mutations/withdraw-claim'
import { testDesk } from '@/tests/support/desk'
import {
  declinedClaim,
  done,
  openClaim,
  reopenedClaim,
  suggestedClaim,
  withdrawnClaim,
} from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, owner, refused, toldText } = await testDesk()

const REASON = { reason: 'not_checkable', duplicateOf: null, note: null } as const

describe('declining a claim', () => {
  it('keeps the reason, and the note in the history', async () => {
    const act = as('reviewer')
    const { claimId, article } = await suggestedClaim(db)
    done(await declineClaim(db, act, { claimId, ...REASON, note: 'A wish, not a claim.' }))
    expect(await claimRow(claimId)).toMatchObject({
      stage: 'declined',
      declineReason: 'not_checkable',
      publicId: null,
    })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'claim.declined', actorId: act.actor.id, claimId, articleId: article.articleId },
      payload: { from: 'suggested', to: 'declined', reason: 'not_checkable', duplicateOf: null },
    })
    expect(await toldText('note')).toBe('A wish, not a claim.')
  })

  it('as a duplicate points at the claim that is kept, named by its address', async () => {
    const [kept, repeated] = [await openClaim(db), await openClaim(db)]
    const duplicateOf = `https://desk.example/claims/any-words-${kept.publicId}`
    const input = { claimId: repeated.claimId, reason: 'duplicate', duplicateOf, note: null } as const
    done(await declineClaim(db, as('reviewer'), input))
    expect(await claimRow(repeated.claimId)).toMatchObject({
      declineReason: 'duplicate',
      duplicateOf: kept.claimId,
    })
    expect(await lastEvent()).toMatchObject({ payload: { duplicateOf: kept.claimId } })
  })

  it('as a duplicate of itself, or of nothing, is refused by its field', async () => {
    const { claimId, publicId } = await openClaim(db)
    for (const duplicateOf of [publicId, 'aaaaaaaaaa', 'no address']) {
      const input = { claimId, reason: 'duplicate', duplicateOf, note: 'Seen before.' } as const
      const { fieldErrors } = await refused('invalid', () => declineClaim(db, as('reviewer'), input))
      expect(fieldErrors).toEqual({ duplicateOf: ['No other claim has this address.'] })
    }
  })

  it('is refused while its verdict stands before readers, also while that is being corrected', async () => {
    const { claimId } = await reopenedClaim(db)
    await refused('published_stands', () => declineClaim(db, as('editor'), { claimId, ...REASON }))
  })

  it('is refused after a withdrawal too: what readers were told stays on record', async () => {
    const { claimId } = await withdrawnClaim(db)
    const input = { claimId, reason: 'The document was genuine.' }
    done(await reinstateClaim(db, as('editor'), input))
    await refused('published_before', () => declineClaim(db, as('reviewer'), { claimId, ...REASON }))
    const bySql = owner.sql`update claims set stage = 'declined', decline_reason = 'not_checkable' where id = ${claimId}`
    await expect(bySql).rejects.toThrow('published is not declined')
  })
})

describe('opening a declined claim again', () => {
  it('gives one that never had an address one now', async () => {
    const act = as('editor')
    const { claimId } = await suggestedClaim(db)
    done(await declineClaim(db, as('reviewer'), { claimId, ...REASON }))
    done(await reopenDeclined(db, act, { claimId, reason: 'It was said again.' }))
    const claim = await claimRow(claimId)
    expect(claim).toMatchObject({
      stage: 'open',
      declineReason: null,
      publicId: expect.stringMatching(/^[a-z2-7]{10}$/),
    })
    expect(await lastEvent()).toMatchObject({
      type: 'claim.declined_reopened',
      claimId,
      payload: { from: 'declined', to: 'open' },
    })
    expect(await toldText('reason')).toBe('It was said again.')
  })

  it('leaves an address as it was', async () => {
    const { claimId, publicId } = await declinedClaim(db)
    done(await reopenDeclined(db, as('editor'), { claimId, reason: 'Asked for.' }))
    expect(await claimRow(claimId)).toMatchObject({ publicId })
  })

  it('takes an editor and a reason', async () => {
    const { claimId } = await declinedClaim(db)
    await refused('wrong_role', () => reopenDeclined(db, as('reviewer'), { claimId, reason: 'Please.' }))
    const { fieldErrors } = await refused('reason_needed', () =>
      reopenDeclined(db, as('editor'), { claimId, reason: null }),
    )
    expect(fieldErrors).toHaveProperty('reason')
  })
})
