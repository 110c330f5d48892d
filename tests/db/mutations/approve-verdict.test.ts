import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { approveVerdict } from '@/db/mutations/approve-verdict'
import { editClaim } from '@/db/mutations/edit-claim'
import { editEvidence, removeEvidence } from '@/db/mutations/edit-evidence'
import { requestReview } from '@/db/mutations/request-review'
import { listEvidence } from '@/db/queries/desk/verdict-facts'
import { reviews } from '@/db/schema'
import { editClaimInput } from '@/domain/claim'
import { editEvidenceInput } from '@/domain/evidence-input'
import { approveVerdictInput } from '@/domain/review'
import { testDesk } from '@/tests/support/desk'
import {
  attached,
  claimInReview,
  done,
  drafted,
  hashOf,
  reopenedClaim,
  TWO_SOURCES,
  WHOLE_VERDICT,
} from '@/tests/support/factories'
import { newPerson } from '@/tests/support/people'

const { db, as, claimRow, lastEvent, owner, refused } = await testDesk()

const approval = (claimId: string, approvedHash: string, more: object = {}) =>
  approveVerdictInput.parse({ claimId, approvedHash, ...more })

const REFUTING = { owner: 'The coast guard', stance: 'refutes', quote: 'No ship lay there.' } as const
const refuting = async ({ claimId }: { claimId: string }) => {
  const rows = await listEvidence(db, claimId)
  return rows.find(({ evidence }) => evidence.stance === 'refutes')?.evidence.id ?? ''
}

describe('approving a verdict', () => {
  it('is bound to the hash of everything the approver saw', async () => {
    const act = as('editor')
    const { claimId, approvedHash } = await claimInReview(db)
    const { reviewId } = done(
      await approveVerdict(db, act, approval(claimId, approvedHash, { note: 'Well done.' })),
    )
    expect(await claimRow(claimId)).toMatchObject({ stage: 'approved' })
    const [review] = await db.select().from(reviews).where(eq(reviews.claimId, claimId))
    expect(review).toMatchObject({
      id: reviewId,
      decision: 'approved',
      approvedHash,
      series: 1,
      createdBy: act.actor.id,
    })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'verdict.approved', actorId: act.actor.id, claimId },
      payload: { from: 'in_review', to: 'approved', reviewId, revisionId: review?.revisionId, approvedHash },
    })
  })

  it('is refused when anything of it has changed since it was read', async () => {
    const changes = [
      (claim: { claimId: string; publicId: string }) => attached(db, claim),
      (claim: { claimId: string; publicId: string }) => drafted(db, claim, 1),
    ]
    for (const change of changes) {
      const claim = await claimInReview(db)
      await change(claim)
      const late = () =>
        approveVerdict(db, as('editor'), approval(claim.claimId, claim.approvedHash, { note: 'Yes.' }))
      const { sentence } = await refused('approval_changed', late)
      expect(sentence).toBe('What you saw has changed since. Read it again before you decide.')
      done(await approveVerdict(db, as('editor'), approval(claim.claimId, await hashOf(db, claim))))
    }
  })

  it('is refused to everybody who wrote part of it, an admin too, also after they lost their pen', async () => {
    for (const writer of ['editor', 'admin'] as const) {
      const { claimId, approvedHash } = await claimInReview(db, { writer })
      const claim = { claimId, publicId: '' }
      await drafted(db, claim, 1, { writer: 'second.reviewer' })
      const now = approval(claimId, await hashOf(db, claim))
      const { sentence } = await refused('part_author', () => approveVerdict(db, as(writer), now))
      expect(sentence).toBe('You wrote part of this verdict, so somebody else has to decide on it.')
      expect(now.approvedHash).not.toBe(approvedHash)
    }
  })

  it('is refused to whoever only attached evidence that counts', async () => {
    const claim = await claimInReview(db)
    await attached(db, claim, {}, 'editor')
    const now = approval(claim.claimId, await hashOf(db, claim))
    await refused('part_author', () => approveVerdict(db, as('editor'), now))
    done(await approveVerdict(db, as('second.editor'), now))
  })

  it('is refused to whoever changed the wording in review, or took away evidence that counts', async () => {
    const reworded = await claimInReview(db)
    const wording = { statement: 'Other words.', language: 'en', attribution: 'unnamed' }
    const edit = editClaimInput.parse({ claimId: reworded.claimId, version: 1, ...wording })
    done(await editClaim(db, as('editor'), edit))
    expect(await claimRow(reworded.claimId)).toMatchObject({ stage: 'checking' })
    done(await requestReview(db, as('reviewer'), reworded))

    const removed = await claimInReview(db, { evidence: [...TWO_SOURCES, REFUTING] })
    done(await removeEvidence(db, as('editor'), { evidenceId: await refuting(removed), reason: null }))

    const weakened = await claimInReview(db, { evidence: [...TWO_SOURCES, REFUTING] })
    const change = { evidenceId: await refuting(weakened), version: 1, quote: 'Not here.', stance: 'context' }
    done(await editEvidence(db, as('editor'), editEvidenceInput.parse({ ...change, visibility: 'internal' })))

    for (const { claimId } of [reworded, removed, weakened]) {
      const input = approval(claimId, await hashOf(db, { claimId }))
      await refused('part_author', () => approveVerdict(db, as('editor'), input))
      done(await approveVerdict(db, as('second.editor'), input))
    }
  })

  it('is refused to a reviewer, unless theirs is the second check', async () => {
    const { claimId, approvedHash } = await claimInReview(db)
    const input = approval(claimId, approvedHash)
    const { sentence } = await refused('wrong_role', () => approveVerdict(db, as('second.reviewer'), input))
    expect(sentence).toBe('Your role does not allow this: it takes an editor or an admin.')
    const { id } = await newPerson(db, { role: 'reviewer' })
    await owner.sql`update users set second_check = true where id = ${id}`
    const actor = { id, name: 'Second check', role: 'reviewer', secondCheck: true } as const
    done(await approveVerdict(db, { actor }, input))
  })

  it('by one source asks the approver to agree that it is primary and decides the matter', async () => {
    const evidence = [{ ...TWO_SOURCES[0], decisivePrimary: 'on' as const }]
    const { claimId, approvedHash } = await claimInReview(db, { evidence })
    const { fieldErrors } = await refused('requirements_missing', () =>
      approveVerdict(db, as('editor'), approval(claimId, approvedHash)),
    )
    expect(fieldErrors).toHaveProperty('agreesPrimary')
    done(await approveVerdict(db, as('editor'), approval(claimId, approvedHash, { agreesPrimary: 'on' })))
  })

  it('counts a restricted source only for those who may see it', async () => {
    const evidence = [TWO_SOURCES[0], { ...TWO_SOURCES[1], visibility: 'restricted' as const }]
    const { claimId, approvedHash } = await claimInReview(db, { evidence })
    const input = approval(claimId, approvedHash)
    const act = as('editor')
    const { missing } = await refused('requirements_missing', () => approveVerdict(db, act, input))
    expect(missing?.map(({ code }) => code)).toEqual(['sources_missing'])
    await owner.sql`insert into evidence_readers (evidence_id, user_id)
      select id, ${act.actor.id} from evidence where claim_id = ${claimId} and visibility = 'restricted'`
    done(await approveVerdict(db, act, input))
  })

  it('asks who cannot see the second source to agree that the first decides the matter', async () => {
    const [first, second] = TWO_SOURCES
    const evidence = [
      { ...first, decisivePrimary: 'on' as const },
      { ...second, visibility: 'restricted' as const },
    ]
    const { claimId, approvedHash } = await claimInReview(db, { evidence })
    const { fieldErrors } = await refused('requirements_missing', () =>
      approveVerdict(db, as('editor'), approval(claimId, approvedHash)),
    )
    expect(fieldErrors).toHaveProperty('agreesPrimary')
  })
})

describe('approving over a standing verdict', () => {
  const again = async (verdict: object) => {
    const claim = await reopenedClaim(db)
    await drafted(db, claim, 1, { verdict: { ...WHOLE_VERDICT, ...verdict } })
    done(await requestReview(db, as('reviewer'), claim))
    return { claimId: claim.claimId, approvedHash: await hashOf(db, claim) }
  }

  it('confirms what readers are told and why', async () => {
    const { claimId, approvedHash } = await again({ ratingId: 'false' })
    const { fieldErrors } = await refused('invalid', () =>
      approveVerdict(db, as('editor'), approval(claimId, approvedHash)),
    )
    expect(Object.keys(fieldErrors ?? {})).toEqual(['correctionKind', 'correctionNote'])
    const notice = { correctionKind: 'update', correctionNote: 'The port has filled since.' }
    done(await approveVerdict(db, as('editor'), approval(claimId, approvedHash, notice)))
  })

  it('a typing error may not change the rating', async () => {
    const notice = { correctionKind: 'typo', correctionNote: 'A letter was missing.' }
    const changed = await again({ ratingId: 'false' })
    await refused('same_rating', () =>
      approveVerdict(db, as('editor'), approval(changed.claimId, changed.approvedHash, notice)),
    )
    const same = await again({ conclusion: 'The figure is right; the year is not.' })
    done(await approveVerdict(db, as('editor'), approval(same.claimId, same.approvedHash, notice)))
  })
})
