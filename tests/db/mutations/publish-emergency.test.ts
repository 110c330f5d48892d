import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { publishEmergency } from '@/db/mutations/publish-emergency'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { findClaim } from '@/db/queries/reader/claim'
import { publications } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import { done, draftedClaim, hashOf, reopenedClaim } from '@/tests/support/factories'

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
})
