import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { publishEmergency } from '@/db/mutations/publish-emergency'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { countReviewsDue, listQueue } from '@/db/queries/desk/queue'
import { findClaim } from '@/db/queries/reader/claim'
import { findClaimHistory } from '@/db/queries/reader/claim-history'
import { publications } from '@/db/schema'
import { WHOLE_QUEUE } from '@/domain/queue'
import { testDesk } from '@/tests/support/desk'
import { correctedAgain, done, draftedClaim, hashOf, reopenedClaim } from '@/tests/support/factories'

const { db, reader, as, claimRow, lastEvent, refused, toldText } = await testDesk()

const OPEN_QUESTION = {
  ratingId: 'unverifiable',
  ...{ known: 'There was a fire.', unknown: 'What began it.' },
  ...{ conclusion: 'What began the fire is not known yet.', reasoning: 'The fire brigade has not said.' },
  confidence: 'low',
  confidenceReason: 'Hours have passed since.',
} as const

async function draftedAlone() {
  const made = await draftedClaim(db, { writer: 'editor', verdict: OPEN_QUESTION, evidence: [] })
  return { ...made, approvedHash: await hashOf(db, made), reason: 'It is night, and the story runs.' }
}

describe('publishing by the emergency rule', () => {
  it('shows readers what one editor alone wrote, says so, and has its review due a day later', async () => {
    const act = as('editor')
    const { publicId, ...input } = await draftedAlone()
    const { publicationId } = done(await publishEmergency(db, act, input))
    expect(await claimRow(input.claimId)).toMatchObject({ stage: 'published', publicationId, series: 2 })
    const [row] = await db.select().from(publications).where(eq(publications.id, publicationId))
    expect(row).toMatchObject({ reviewId: null, approvedByName: null, ratingId: 'unverifiable' })
    const hours = ((row?.reviewDueAt?.getTime() ?? 0) - (row?.publishedAt.getTime() ?? 0)) / 3_600_000
    expect(Math.round(hours)).toBe(24)
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'verdict.published_unreviewed', actorId: act.actor.id, claimId: input.claimId },
      payload: { from: 'checking', to: 'published', publicationId, reason: row?.emergencyReasonId },
    })
    expect(await toldText('reason')).toBe(input.reason)
    expect((await findClaim(reader.db, publicId))?.verdict).toMatchObject({ emergency: true })
  })

  it('is refused for any other rating, after a publication, on another text, and to reviewers', async () => {
    const { publicId: _, ...input } = await draftedAlone()
    const rated = await draftedClaim(db)
    await refused('emergency_only_unverifiable', async () =>
      publishEmergency(db, as('editor'), {
        ...{ claimId: rated.claimId, approvedHash: await hashOf(db, rated), reason: input.reason },
      }),
    )
    const before = await reopenedClaim(db, { verdict: OPEN_QUESTION })
    await refused('emergency_only_first', () =>
      publishEmergency(db, as('editor'), { ...input, claimId: before.claimId }),
    )
    await refused('approval_changed', () =>
      publishEmergency(db, as('editor'), { ...input, approvedHash: '0'.repeat(64) }),
    )
    await refused('wrong_role', () => publishEmergency(db, as('reviewer'), input))
  })

  it('is reopened to be reviewed the next day', async () => {
    const { publicId: _, ...input } = await draftedAlone()
    done(await publishEmergency(db, as('editor'), input))
    const { claimId } = input
    done(await reopenVerdict(db, as('second.editor'), { claimId, kind: 'update', reason: 'Its review.' }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking', reopenedAs: 'update' })
  })

  it('stands in the queue as a review that is due, until a reviewed verdict takes its place', async () => {
    const { actor } = as('reviewer')
    const listed = async () => (await listQueue(db, actor, { ...WHOLE_QUEUE, waiting: 'review' })).lines
    const made = await draftedClaim(db, { writer: 'editor', verdict: OPEN_QUESTION })
    const held = { claimId: made.claimId, approvedHash: await hashOf(db, made), reason: 'It is night.' }
    const before = await countReviewsDue(db, actor)
    done(await publishEmergency(db, as('editor'), held))
    expect((await listed()).map(({ id }) => id)).toContain(made.claimId)
    expect(await countReviewsDue(db, actor)).toBe(before + 1)
    const again = { claimId: made.claimId, kind: 'update', reason: 'Its review.' } as const
    done(await reopenVerdict(db, as('second.editor'), again))
    expect((await listed()).map(({ id }) => id)).toContain(made.claimId)
    await correctedAgain(db, made, { kind: 'update', writer: 'reviewer', approver: 'second.editor' })
    expect((await listed()).map(({ id }) => id)).not.toContain(made.claimId)
    const history = await findClaimHistory(reader.db, made.publicId)
    expect(history?.publications.map(({ emergency }) => emergency)).toEqual([false, true])
  })
})
