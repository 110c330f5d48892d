import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { editEvidence, removeEvidence } from '@/db/mutations/edit-evidence'
import { evidence, verdictAuthors } from '@/db/schema'
import { editEvidenceInput } from '@/domain/evidence-input'
import { testDesk } from '@/tests/support/desk'
import { approvedClaim, attached, checkingClaim, done, publishedClaim } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, people, refused, toldText } = await testDesk()

const attachedPiece = async (more: object = {}) => {
  const claim = await checkingClaim(db)
  return { ...claim, ...(await attached(db, claim, more)) }
}
const change = (evidenceId: string, more: object = {}) =>
  editEvidenceInput.parse({ evidenceId, version: 1, stance: 'partly', quote: 'About forty.', ...more })
const rowOf = async (evidenceId: string) =>
  (await db.select().from(evidence).where(eq(evidence.id, evidenceId)))[0]
const pieceOf = async (claimId: string) =>
  (await db.select().from(evidence).where(eq(evidence.claimId, claimId)).orderBy(evidence.createdAt))[0]
    ?.id ?? ''

describe('changing evidence', () => {
  it('counts its version and names who changed it', async () => {
    const act = as('second.reviewer')
    const { claimId, evidenceId } = await attachedPiece()
    done(await editEvidence(db, act, change(evidenceId, { visibility: 'internal' })))
    expect(await rowOf(evidenceId)).toMatchObject({
      ...{ stance: 'partly', quote: 'About forty.', visibility: 'internal', version: 2 },
      ...{ createdBy: people.reviewer.id, changedBy: act.actor.id },
    })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'evidence.edited', actorId: act.actor.id, claimId },
      payload: {
        from: 'checking',
        to: 'checking',
        evidenceId,
        version: 2,
        stance: 'partly',
        visibility: 'internal',
      },
    })
  })

  it('makes a part-author of whoever lets it count', async () => {
    const { claimId, evidenceId } = await attachedPiece({ stance: 'context' })
    done(await editEvidence(db, as('editor'), change(evidenceId)))
    const authors = await db
      .select()
      .from(verdictAuthors)
      .where(and(eq(verdictAuthors.claimId, claimId)))
    expect(authors.map(({ userId }) => userId)).toEqual([people.editor.id])
  })

  it('on an older version is refused with what stands', async () => {
    const { evidenceId } = await attachedPiece()
    done(
      await editEvidence(
        db,
        as('editor'),
        change(evidenceId, { quote: '', note: 'Read it again.', locator: 'p. 2' }),
      ),
    )
    const { theirs } = await refused('stale', () => editEvidence(db, as('reviewer'), change(evidenceId)))
    expect(theirs).toEqual({
      ...{ stance: 'partly', quote: '', note: 'Read it again.', locator: 'p. 2', visibility: 'public' },
      ...{ quoteLanguage: 'en', decisivePrimary: '', version: '2' },
      ...{ translation: '', translationLanguage: '', translatedBy: '' },
    })
  })

  it('takes an approval back, and is refused on a published verdict', async () => {
    const { claimId } = await approvedClaim(db)
    done(await editEvidence(db, as('reviewer'), change(await pieceOf(claimId))))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    const piece = await pieceOf((await publishedClaim(db)).claimId)
    await refused('reopen_first', () => editEvidence(db, as('editor'), change(piece)))
  })

  it('that is not there, or by a reader, is refused alike', async () => {
    const { evidenceId } = await attachedPiece()
    await refused('not_found', () => editEvidence(db, as('editor'), change(randomUUID())))
    await refused('not_found', () => editEvidence(db, as('reader'), change(evidenceId)))
  })
})

describe('taking evidence off a claim', () => {
  it('leaves its row, and says why in the history', async () => {
    const act = as('reviewer')
    const { claimId, evidenceId } = await attachedPiece()
    done(await removeEvidence(db, act, { evidenceId, reason: 'The page is a fake.' }))
    expect(await rowOf(evidenceId)).toMatchObject({ removedBy: act.actor.id, removedAt: expect.any(Date) })
    expect(await lastEvent()).toMatchObject({ type: 'evidence.removed', claimId, payload: { evidenceId } })
    expect(await toldText('reason')).toBe('The page is a fake.')
    await refused('not_found', () => removeEvidence(db, as('editor'), { evidenceId, reason: null }))
    await refused('not_found', () => editEvidence(db, as('editor'), change(evidenceId)))
  })

  it('takes an approval back, and is refused on a published verdict', async () => {
    const { claimId } = await approvedClaim(db)
    done(await removeEvidence(db, as('reviewer'), { evidenceId: await pieceOf(claimId), reason: null }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    const piece = await pieceOf((await publishedClaim(db)).claimId)
    await refused('reopen_first', () =>
      removeEvidence(db, as('editor'), { evidenceId: piece, reason: 'Late.' }),
    )
  })
})
