import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { editClaim } from '@/db/mutations/edit-claim'
import { requestReview } from '@/db/mutations/request-review'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { verdictAuthors } from '@/db/schema'
import { editClaimInput } from '@/domain/claim'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  claimInReview,
  done,
  hashOf,
  openClaim,
  publishedClaim,
  reopenedClaim,
  suggestedClaim,
} from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused, toldText } = await testDesk()

const named = { attribution: 'named', claimantName: 'Ada Byron', claimantKind: 'person' } as const
const wording = (claimId: string, more: object = {}) =>
  editClaimInput.parse({
    ...{ claimId, version: 1, statement: 'Thirty ships lay there.', language: 'en', attribution: 'unnamed' },
    ...more,
  })

describe('changing a claim’s wording', () => {
  it('counts its version, and keeps the wording before and which fields changed in the history', async () => {
    const act = as('reviewer')
    const { claimId, publicId } = await openClaim(db, { claim: { statement: 'Forty ships lay there.' } })
    expect(await editClaim(db, act, wording(claimId, named))).toEqual({ claimId, version: 2 })
    expect(await claimRow(claimId)).toMatchObject({
      ...{ statement: 'Thirty ships lay there.', version: 2, attribution: 'named', stage: 'open' },
      ...{ publicId, words: 'forty-ships-lay-there', claimantId: expect.any(String) },
    })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'claim.edited', actorId: act.actor.id, claimId },
      payload: { from: 'open', to: 'open', version: 2, fields: ['statement', 'attribution', 'claimantId'] },
    })
    expect(await toldText('statement')).toBe('Forty ships lay there.')
  })

  it('corrects a claimant’s spelling and kind, each of which is part of what is approved', async () => {
    const typed = { ...named, claimantName: 'ADA BYRON', claimantKind: 'body' } as const
    const { claimId } = await claimInReview(db, { claim: typed })
    const hashes = [await hashOf(db, { claimId })]
    for (const [version, claimant] of [{ ...typed, claimantName: 'Ada Byron' }, named].entries()) {
      const { statement = '' } = (await claimRow(claimId)) ?? {}
      const input = wording(claimId, { ...claimant, statement, version: version + 1 })
      done(await editClaim(db, as('reviewer'), input))
      expect(await lastEvent()).toMatchObject({ payload: { fields: ['claimantId'] } })
      hashes.push(await hashOf(db, { claimId }))
    }
    expect(new Set(hashes).size).toBe(3)
    expect((await findApprovedSet(db, claimId))?.set.claimant).toEqual({ name: 'Ada Byron', kind: 'person' })
  })

  it('of a suggestion leaves it a suggestion', async () => {
    const { claimId } = await suggestedClaim(db)
    done(await editClaim(db, as('reviewer'), wording(claimId)))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'suggested', publicId: null })
  })

  it('that was approved takes the approval back', async () => {
    const { claimId } = await approvedClaim(db)
    done(await editClaim(db, as('reviewer'), wording(claimId)))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    expect(await lastEvent()).toMatchObject({ payload: { from: 'approved', to: 'checking' } })
  })

  it('that is in review takes it out of review, and its editor is a part-author who can send it', async () => {
    const { claimId } = await claimInReview(db)
    done(await editClaim(db, as('second.editor'), wording(claimId)))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    expect(await lastEvent()).toMatchObject({ payload: { from: 'in_review', to: 'checking' } })
    await refused('not_part_author', () => requestReview(db, as('editor'), { claimId }))
    done(await requestReview(db, as('second.editor'), { claimId }))
  })

  it('before anybody began its verdict makes nobody a part-author', async () => {
    const { claimId } = await openClaim(db)
    done(await editClaim(db, as('editor'), wording(claimId)))
    expect(await db.$count(verdictAuthors, eq(verdictAuthors.claimId, claimId))).toBe(0)
  })

  it('saved as it stands changes nothing, and leaves an approval as it is', async () => {
    const { claimId } = await approvedClaim(db)
    const { statement, language, attribution, kind, claimMadeOn } = (await claimRow(claimId)) ?? {}
    const same = wording(claimId, { statement, language, attribution, kind, claimMadeOn })
    const { sentence } = await refused('unchanged', () => editClaim(db, as('reviewer'), same))
    expect(sentence).toBe('Nothing was saved: this is how the claim stands already.')
  })

  it('on an older version is refused with the wording that stands', async () => {
    const { claimId } = await openClaim(db)
    const standing = wording(claimId, { ...named, kind: 'causal', claimMadeOn: '2026-11-01' })
    done(await editClaim(db, as('second.reviewer'), standing))
    const { sentence, theirs } = await refused('stale', () => editClaim(db, as('reviewer'), wording(claimId)))
    expect(sentence).toBe(
      'Somebody saved this while you were writing. Both texts are below; yours is not lost.',
    )
    expect(theirs).toEqual({
      ...{ statement: standing.statement, language: 'en', attribution: 'named', kind: 'causal' },
      ...{ claimantName: 'Ada Byron', claimantKind: 'person', claimMadeOn: '2026-11-01', version: '2' },
    })
  })

  it('that is published is refused until it is reopened', async () => {
    const { claimId } = await publishedClaim(db)
    const { sentence } = await refused('reopen_first', () => editClaim(db, as('editor'), wording(claimId)))
    expect(sentence).toBe('This verdict is published. Reopen it as a correction or an update first.')
    const { claimId: reopened } = await reopenedClaim(db)
    done(await editClaim(db, as('reviewer'), wording(reopened)))
  })

  it('is refused to readers', async () => {
    const { claimId } = await openClaim(db)
    await refused('not_found', () => editClaim(db, as('reader'), wording(claimId)))
  })
})
