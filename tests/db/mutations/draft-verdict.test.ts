import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { draftVerdict } from '@/db/mutations/draft-verdict'
import { findLatestRevision } from '@/db/queries/desk/verdict-facts'
import { verdictAuthors, verdictRevisions } from '@/db/schema'
import { draftVerdictInput } from '@/domain/verdict'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  checkingClaim,
  done,
  draftedClaim,
  openClaim,
  publishedClaim,
  reopenedClaim,
  WHOLE_VERDICT,
} from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, people, refused } = await testDesk()

const draft = (claimId: string, baseRevision = 0, more: object = {}) =>
  draftVerdictInput.parse({ ...WHOLE_VERDICT, ...more, claimId, baseRevision })

describe('saving a draft of a verdict', () => {
  it('makes a new revision and leaves the ones before', async () => {
    const act = as('second.reviewer')
    const { claimId } = await draftedClaim(db)
    const input = draft(claimId, 1, {
      ratingId: 'unverifiable',
      known: 'Ships.',
      unknown: 'Whose.',
      qualifiers: ['outdated'],
    })
    expect(await draftVerdict(db, act, input)).toEqual({ claimId, revision: 2 })
    const latest = await findLatestRevision(db, claimId)
    const { claimId: _, baseRevision: __, ...fields } = input
    expect(latest).toMatchObject({ ...fields, number: 2, series: 1, createdBy: act.actor.id })
    expect(await db.$count(verdictRevisions, eq(verdictRevisions.claimId, claimId))).toBe(2)
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'verdict.drafted', actorId: act.actor.id, claimId },
      payload: { from: 'checking', to: 'checking', revisionId: latest?.id, number: 2 },
    })
  })

  it('may hold a rating alone, and makes its writer a part-author', async () => {
    const { claimId } = await checkingClaim(db)
    const begun = draftVerdictInput.parse({ claimId, baseRevision: 0, ratingId: 'false' })
    done(await draftVerdict(db, as('editor'), begun))
    const [author] = await db.select().from(verdictAuthors).where(eq(verdictAuthors.claimId, claimId))
    expect(author).toEqual({ claimId, series: 1, userId: people.editor.id })
  })

  it('on an older revision is refused with the text that stands, whole', async () => {
    const { claimId } = await draftedClaim(db)
    const stale = () => draftVerdict(db, as('editor'), draft(claimId, 0, { conclusion: 'Mine.' }))
    const { theirs } = await refused('stale', stale)
    expect(theirs).toMatchObject({ ...WHOLE_VERDICT, known: '', unknown: '', baseRevision: '1' })
  })

  it('on a revision that nobody has saved is refused too', async () => {
    const { claimId } = await checkingClaim(db)
    const { theirs } = await refused('stale', () => draftVerdict(db, as('editor'), draft(claimId, 7)))
    expect(theirs).toMatchObject({ conclusion: '', baseRevision: '0' })
  })

  it('takes an approval back', async () => {
    const { claimId } = await approvedClaim(db)
    done(await draftVerdict(db, as('reviewer'), draft(claimId, 1)))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    expect(await lastEvent()).toMatchObject({ payload: { from: 'approved', to: 'checking' } })
  })

  it('after reopening begins a new series, while the publication stands', async () => {
    const { claimId, publicationId } = await reopenedClaim(db)
    done(await draftVerdict(db, as('reviewer'), draft(claimId, 1)))
    const [latest] = await db
      .select()
      .from(verdictRevisions)
      .where(eq(verdictRevisions.claimId, claimId))
      .orderBy(desc(verdictRevisions.number))
    expect(latest).toMatchObject({ number: 2, series: 2 })
    expect(await claimRow(claimId)).toMatchObject({ publicationId })
  })

  it('is refused before the check, on a published verdict and to readers', async () => {
    const [open, published] = [await openClaim(db), await publishedClaim(db)]
    await refused('wrong_stage', () => draftVerdict(db, as('reviewer'), draft(open.claimId)))
    await refused('reopen_first', () => draftVerdict(db, as('editor'), draft(published.claimId, 1)))
    await refused('not_found', () => draftVerdict(db, as('reader'), draft(open.claimId)))
  })
})
