import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { approveVerdict } from '@/db/mutations/approve-verdict'
import { publishEmergency } from '@/db/mutations/publish-emergency'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { requestReview } from '@/db/mutations/request-review'
import { countReviewsDue, listQueue } from '@/db/queries/desk/queue'
import { findClaim } from '@/db/queries/reader/claim'
import { findClaimHistory } from '@/db/queries/reader/claim-history'
import { publications, verdictAuthors } from '@/db/schema'
import { WHOLE_QUEUE } from '@/domain/queue'
import { approveVerdictInput } from '@/domain/review'
import { testDesk } from '@/tests/support/desk'
import {
  correctedAgain,
  done,
  draftedClaim,
  hashOf,
  OPEN_QUESTION,
  reopenedClaim,
  unreviewedClaim,
} from '@/tests/support/factories'

const { db, reader, as, claimRow, lastEvent, refused, toldText } = await testDesk()

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

  it('is reviewed the next day by somebody who wrote none of it, as it stands or rewritten', async () => {
    const { claimId } = await unreviewedClaim(db)
    done(await reopenVerdict(db, as('editor'), { claimId, kind: 'update', reason: 'Its review.' }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking', reopenedAs: 'update' })
    done(await requestReview(db, as('editor'), { claimId }))
    const input = approveVerdictInput.parse({
      ...{ claimId, approvedHash: await hashOf(db, { claimId }) },
      ...{ correctionKind: 'update', correctionNote: 'Reviewed since.' },
    })
    await refused('part_author', () => approveVerdict(db, as('editor'), input))
    done(await approveVerdict(db, as('second.editor'), input))
    done(await publishVerdict(db, as('editor'), input))
    const authors = and(eq(verdictAuthors.claimId, claimId), eq(verdictAuthors.series, 3))
    expect(await db.$count(verdictAuthors, authors)).toBe(0)
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
