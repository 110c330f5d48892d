import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { returnVerdict } from '@/db/mutations/return-verdict'
import { reviews, texts } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import { approvedClaim, claimInReview, done, draftedClaim } from '@/tests/support/factories'
import { newPerson } from '@/tests/support/people'

const { db, as, claimRow, lastEvent, owner, refused } = await testDesk()

const NOTE = 'The second source is the first one’s press release.'

describe('returning a verdict', () => {
  it('sends the claim back with what has to change', async () => {
    const act = as('editor')
    const { claimId } = await claimInReview(db)
    done(await returnVerdict(db, act, { claimId, note: NOTE }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    const [review] = await db.select().from(reviews).where(eq(reviews.claimId, claimId))
    expect(review).toMatchObject({ decision: 'returned', approvedHash: null, createdBy: act.actor.id })
    const [note] = await db
      .select()
      .from(texts)
      .where(eq(texts.id, review?.noteId ?? ''))
    expect(note?.body).toBe(NOTE)
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'verdict.returned', actorId: act.actor.id, claimId },
      payload: { from: 'in_review', to: 'checking', reviewId: review?.id, revisionId: review?.revisionId },
    })
  })

  it('takes back an approval that was given before', async () => {
    const { claimId } = await approvedClaim(db)
    done(await returnVerdict(db, as('second.editor'), { claimId, note: NOTE }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    const rows = await db
      .select()
      .from(reviews)
      .where(eq(reviews.claimId, claimId))
      .orderBy(desc(reviews.createdAt))
    expect(rows.map(({ decision }) => decision)).toEqual(['returned', 'approved'])
  })

  it('is for a reviewer with the right of the second check too', async () => {
    const { id } = await newPerson(db, { role: 'reviewer' })
    await owner.sql`update users set second_check = true where id = ${id}`
    const actor = { id, name: 'Second check', role: 'reviewer', secondCheck: true } as const
    const { claimId } = await claimInReview(db)
    done(await returnVerdict(db, { actor }, { claimId, note: NOTE }))
  })

  it('is refused to part-authors, to reviewers, and where nothing is in review', async () => {
    const { claimId } = await claimInReview(db, { writer: 'editor' })
    const { sentence } = await refused('part_author', () =>
      returnVerdict(db, as('editor'), { claimId, note: NOTE }),
    )
    expect(sentence).toBe('You wrote part of this verdict, so somebody else has to decide on it.')
    await refused('wrong_role', () => returnVerdict(db, as('second.reviewer'), { claimId, note: NOTE }))
    const { claimId: drafted } = await draftedClaim(db)
    await refused('wrong_stage', () => returnVerdict(db, as('editor'), { claimId: drafted, note: NOTE }))
  })
})
