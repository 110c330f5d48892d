import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { texts } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import { done, openClaim, suggestedClaim } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused } = await testDesk()

describe('accepting a suggested claim', () => {
  it('opens it, gives it its public address, and keeps why it was chosen', async () => {
    const act = as('reviewer')
    const { claimId, article } = await suggestedClaim(db, { title: 'Forty ships’ grain is wet' })
    const { publicId } = done(
      await acceptClaim(db, act, { claimId, selectionReason: 'It is on every wall.' }),
    )
    const claim = await claimRow(claimId)
    expect(claim).toMatchObject({
      ...{ stage: 'open', publicId, words: 'forty-ships-grain-is-wet' },
      ...{ acceptedBy: act.actor.id, acceptedAt: expect.any(Date) },
    })
    const [why] = await db
      .select()
      .from(texts)
      .where(eq(texts.id, claim?.selectionReasonId ?? ''))
    expect(why?.body).toBe('It is on every wall.')
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'claim.accepted', actorId: act.actor.id, claimId, articleId: article.articleId },
      payload: { from: 'suggested', to: 'open', publicId, reason: claim?.selectionReasonId },
    })
  })

  it('twice is refused, as is accepting what is not there', async () => {
    const { claimId } = await openClaim(db)
    const { sentence } = await refused('wrong_stage', () =>
      acceptClaim(db, as('reviewer'), { claimId, selectionReason: 'Again.' }),
    )
    expect(sentence).toBe('This cannot be done while the claim is at the stage “Open”.')
    await refused('not_found', () =>
      acceptClaim(db, as('editor'), { claimId: randomUUID(), selectionReason: null }),
    )
  })

  it('is refused to readers as if there were nothing', async () => {
    const { claimId } = await suggestedClaim(db)
    await refused('not_found', () => acceptClaim(db, as('reader'), { claimId, selectionReason: null }))
  })
})
