import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { requestReview } from '@/db/mutations/request-review'
import { waiveSourceRule } from '@/db/mutations/waive-source-rule'
import { sourceWaivers } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import { done, draftedClaim, openClaim, TWO_SOURCES } from '@/tests/support/factories'

const { db, as, lastEvent, refused, toldText } = await testDesk()

const REASON = 'The archive burnt down; no other record is left.'

describe('waiving the rule of two sources', () => {
  it('lets one source go to review, and keeps whose waiver it was and why', async () => {
    const act = as('editor')
    const { claimId } = await draftedClaim(db, { evidence: [TWO_SOURCES[0]] })
    done(await waiveSourceRule(db, act, { claimId, reason: REASON }))
    const [waiver] = await db.select().from(sourceWaivers).where(eq(sourceWaivers.claimId, claimId))
    expect(waiver).toMatchObject({ series: 1, createdBy: act.actor.id })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'source_rule.waived', actorId: act.actor.id, claimId },
      payload: { waiverId: waiver?.id, reason: waiver?.reasonId },
    })
    expect(await toldText('reason')).toBe(REASON)
    done(await requestReview(db, as('reviewer'), { claimId }))
  })

  it('does not let a verdict without any source go to review', async () => {
    const { claimId } = await draftedClaim(db, { evidence: [] })
    done(await waiveSourceRule(db, as('editor'), { claimId, reason: REASON }))
    await refused('requirements_missing', () => requestReview(db, as('reviewer'), { claimId }))
  })

  it('twice, by a reviewer and before the check is refused', async () => {
    const { claimId } = await draftedClaim(db)
    await refused('wrong_role', () => waiveSourceRule(db, as('reviewer'), { claimId, reason: REASON }))
    done(await waiveSourceRule(db, as('editor'), { claimId, reason: REASON }))
    await refused('duplicate', () => waiveSourceRule(db, as('second.editor'), { claimId, reason: 'Mine.' }))
    const open = await openClaim(db)
    await refused('wrong_stage', () =>
      waiveSourceRule(db, as('editor'), { claimId: open.claimId, reason: REASON }),
    )
  })
})
