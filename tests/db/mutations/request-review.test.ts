import { describe, expect, it } from 'vitest'
import { requestReview } from '@/db/mutations/request-review'
import { findLatestRevision } from '@/db/queries/desk/verdict-facts'
import { testDesk } from '@/tests/support/desk'
import { checkingClaim, claimInReview, done, draftedClaim, TWO_SOURCES } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused } = await testDesk()

const [ONE_SOURCE] = TWO_SOURCES

describe('sending a verdict for review', () => {
  it('puts the claim in review, with its latest revision', async () => {
    const act = as('reviewer')
    const { claimId } = await draftedClaim(db)
    done(await requestReview(db, act, { claimId }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'in_review' })
    const latest = await findLatestRevision(db, claimId)
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'review.requested', actorId: act.actor.id, claimId },
      payload: { from: 'checking', to: 'in_review', revisionId: latest?.id },
    })
  })

  it('is refused to whoever wrote no part of it', async () => {
    const { claimId } = await draftedClaim(db)
    await refused('not_part_author', () => requestReview(db, as('second.reviewer'), { claimId }))
  })

  it('is refused with everything that is missing, each with its field', async () => {
    const { claimId } = await checkingClaim(db)
    const { missing } = await refused('requirements_missing', () =>
      requestReview(db, as('reviewer'), { claimId }),
    )
    const fields = missing?.map(({ field }) => field)
    expect(fields).toEqual([
      'ratingId',
      'conclusion',
      'reasoning',
      'confidence',
      'confidenceReason',
      'evidence',
    ])
  })

  it('takes two sources that do not depend on each other', async () => {
    const sameOwner = [ONE_SOURCE, { ...ONE_SOURCE, owner: ' the PORT authority' }]
    const based = [
      { owner: 'One', address: 'https://a.example/', basedOn: 'https://wire.example/' },
      { owner: 'Two', address: 'https://b.example/', basedOn: 'https://wire.example/' },
    ]
    const context = [ONE_SOURCE, { owner: 'The customs office', stance: 'context' as const }]
    for (const evidence of [[], [ONE_SOURCE], sameOwner, based, context]) {
      const { claimId } = await draftedClaim(db, { evidence })
      const send = () => requestReview(db, as('reviewer'), { claimId })
      const { missing } = await refused('requirements_missing', send)
      expect(missing?.map(({ code }) => code)).toEqual(['sources_missing'])
    }
  })

  it('takes one source where it is primary and decides the matter, and none for an opinion', async () => {
    const decisive = await draftedClaim(db, { evidence: [{ ...ONE_SOURCE, decisivePrimary: 'on' }] })
    done(await requestReview(db, as('reviewer'), { claimId: decisive.claimId }))
    const opinion = await draftedClaim(db, { evidence: [], verdict: { ratingId: 'opinion' } })
    done(await requestReview(db, as('reviewer'), { claimId: opinion.claimId }))
  })

  it('twice is refused', async () => {
    const { claimId } = await claimInReview(db)
    await refused('wrong_stage', () => requestReview(db, as('reviewer'), { claimId }))
  })
})
