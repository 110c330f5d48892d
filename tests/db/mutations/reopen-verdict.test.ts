import { describe, expect, it } from 'vitest'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { testDesk } from '@/tests/support/desk'
import { done, draftedClaim, publishedClaim, reopenedClaim } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused, toldText } = await testDesk()

const REASON = 'A reader sent the other half of the register.'

describe('reopening a published verdict', () => {
  it('says as what and why, and leaves the publication standing', async () => {
    const act = as('editor')
    const { claimId, publicationId } = await publishedClaim(db)
    done(await reopenVerdict(db, act, { claimId, kind: 'update', reason: REASON }))
    const claim = await claimRow(claimId)
    expect(claim).toMatchObject({ stage: 'checking', publicationId, reopenedAs: 'update' })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'verdict.reopened', actorId: act.actor.id, claimId },
      payload: { from: 'published', to: 'checking', kind: 'update', reason: claim?.reopenedReasonId },
    })
    expect(await toldText('reason')).toBe(REASON)
  })

  it('is refused twice, where nothing is published, and to reviewers', async () => {
    const [reopened, drafted, published] = [
      await reopenedClaim(db),
      await draftedClaim(db),
      await publishedClaim(db),
    ]
    const reopen = (claimId: string, by: 'editor' | 'reviewer') => () =>
      reopenVerdict(db, as(by), { claimId, kind: 'correction', reason: REASON })
    await refused('wrong_stage', reopen(reopened.claimId, 'editor'))
    await refused('wrong_stage', reopen(drafted.claimId, 'editor'))
    await refused('wrong_role', reopen(published.claimId, 'reviewer'))
  })
})
