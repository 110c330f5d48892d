import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { approveVerdict } from '@/db/mutations/approve-verdict'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { nameEvidenceReader } from '@/db/mutations/name-evidence-reader'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { requestReview } from '@/db/mutations/request-review'
import { waiveSourceRule } from '@/db/mutations/waive-source-rule'
import {
  appearances,
  corrections,
  evidence as pieces,
  publicationEvidence,
  publications,
  texts,
} from '@/db/schema'
import { attachEvidenceInput } from '@/domain/evidence-input'
import { approveVerdictInput } from '@/domain/review'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  attached,
  claimInReview,
  correctedClaim,
  done,
  draftedClaim,
  hashOf,
  publishedArticle,
  publishedClaim,
  reopenedClaim,
  TWO_SOURCES,
  WHOLE_VERDICT,
} from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, people, refused } = await testDesk()

const publicationRow = async (id: string) =>
  (await db.select().from(publications).where(eq(publications.id, id)))[0]
const textOf = async (id?: string | null) =>
  id ? (await db.select().from(texts).where(eq(texts.id, id)))[0]?.body : undefined

describe('publishing an approved verdict', () => {
  it('freezes exactly what was approved, with the words of the scale, and moves the pointer', async () => {
    const act = as('second.editor')
    const claim = {
      statement: 'Forty ships lay there.',
      attribution: 'named',
      claimantName: 'Ada Byron',
    } as const
    const { claimId, approvedHash } = await approvedClaim(db, { claim })
    const { publicationId } = done(await publishVerdict(db, act, { claimId, approvedHash }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'published', publicationId, series: 2 })
    const row = await publicationRow(publicationId)
    expect(row).toMatchObject({
      ...{ number: 1, series: 1, approvedHash, statement: claim.statement, claimantName: 'Ada Byron' },
      ...{ ratingId: 'mostly_true', ratingWord: 'Mostly true', ratingValue: 4, confidence: 'high' },
      ...{ sourceRule: 'two_independent', waiverReasonId: null, snapshotVersion: 1, emergencyReasonId: null },
      ...{ byline: people.reviewer.name, approvedByName: people.editor.name, publishedBy: act.actor.id },
    })
    expect(await textOf(row?.conclusionId)).toBe(WHOLE_VERDICT.conclusion)
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'verdict.published', actorId: act.actor.id, claimId },
      payload: {
        ...{ from: 'approved', to: 'published', publicationId, revisionId: row?.revisionId, approvedHash },
        correctionId: null,
      },
    })
  })

  it('carries the byline of who wrote the revision, also where only its evidence changed since', async () => {
    const { claimId, publicId } = await reopenedClaim(db)
    await attached(db, { claimId, publicId }, { owner: 'The coast guard' }, 'second.reviewer')
    done(await requestReview(db, as('second.reviewer'), { claimId }))
    const approvedHash = await hashOf(db, { claimId })
    const notice = { correctionKind: 'update', correctionNote: 'A third register agrees.' } as const
    const approval = { claimId, approvedHash, agreesPrimary: false, note: null, ...notice }
    done(await approveVerdict(db, as('editor'), approval))
    const { publicationId } = done(await publishVerdict(db, as('editor'), { claimId, approvedHash }))
    expect(await publicationRow(publicationId)).toMatchObject({ number: 2, byline: people.reviewer.name })
  })

  it('freezes the evidence in its order; a restricted piece leaves nothing that names it', async () => {
    const secret = {
      owner: 'A clerk',
      title: 'A clerk',
      quote: 'I counted.',
      visibility: 'restricted' as const,
    }
    const { publicationId } = await publishedClaim(db, { evidence: [...TWO_SOURCES, secret] })
    const rows = await db
      .select()
      .from(publicationEvidence)
      .where(eq(publicationEvidence.publicationId, publicationId))
      .orderBy(publicationEvidence.position)
    expect(rows.map(({ visibility }) => visibility)).toEqual(['public', 'public', 'restricted'])
    expect(await textOf(rows[0]?.quoteId)).toBe(TWO_SOURCES[0].quote)
    expect(rows[2]).toMatchObject({
      ...{ title: 'Restricted source', owner: null, publisher: null, address: null, author: null },
      ...{ quoteId: null, noteId: null, locator: null },
    })
  })

  it('confirms the places the claim stands at', async () => {
    const { claimId } = await publishedClaim(db, { on: await publishedArticle(db) })
    const [place] = await db.select().from(appearances).where(eq(appearances.claimId, claimId))
    expect(place).toMatchObject({ confirmedAt: expect.any(Date), confirmedBy: people.editor.id })
  })

  it('says “one source” with the waiver’s reason where its approver had seen no more, whatever they see since', async () => {
    const [first, second] = TWO_SOURCES
    const evidence = [first, { ...second, visibility: 'restricted' as const }]
    const draft = await draftedClaim(db, { evidence })
    const reason = 'No other register counts ships.'
    done(await waiveSourceRule(db, as('second.editor'), { claimId: draft.claimId, reason }))
    done(await requestReview(db, as('reviewer'), draft))
    const input = { claimId: draft.claimId, approvedHash: await hashOf(db, draft) }
    done(await approveVerdict(db, as('editor'), approveVerdictInput.parse(input)))
    const [restricted] = await db
      .select({ id: pieces.id })
      .from(pieces)
      .where(and(eq(pieces.claimId, draft.claimId), eq(pieces.visibility, 'restricted')))
    const named = { evidenceId: restricted?.id ?? '', userId: people.editor.id }
    done(await nameEvidenceReader(db, as('reviewer'), named))
    const { publicationId } = done(await publishVerdict(db, as('editor'), input))
    const row = await publicationRow(publicationId)
    expect(row?.sourceRule).toBe('waived')
    expect(await textOf(row?.waiverReasonId)).toBe(reason)
  })

  it('over a standing verdict announces the change with old and new rating', async () => {
    const { claimId, publicationId } = await correctedClaim(db, { notice: 'We read the register wrongly.' })
    const [change] = await db.select().from(corrections).where(eq(corrections.claimId, claimId))
    expect(change).toMatchObject({
      ...{ publicationId, kind: 'correction', oldRatingId: 'mostly_true', newRatingId: 'false' },
      ...{ oldRatingWord: 'Mostly true', newRatingWord: 'False' },
    })
    expect(await textOf(change?.noteId)).toBe('We read the register wrongly.')
    expect(await claimRow(claimId)).toMatchObject({ publicationId, series: 3, reopenedAs: null })
    expect(await publicationRow(publicationId)).toMatchObject({ number: 2, series: 2 })
    expect(await lastEvent()).toMatchObject({ payload: { correctionId: change?.id } })
  })

  it('is refused with another hash than was approved, and after a change took the approval back', async () => {
    const { claimId, approvedHash } = await approvedClaim(db)
    await refused('approval_changed', () =>
      publishVerdict(db, as('editor'), { claimId, approvedHash: 'f'.repeat(64) }),
    )
    const piece = attachEvidenceInput.parse({ claimId, title: 'Late', stance: 'context', note: 'Late.' })
    done(await attachEvidence(db, as('reviewer'), piece))
    await refused('wrong_stage', () => publishVerdict(db, as('editor'), { claimId, approvedHash }))
  })

  it('is refused before the approval, twice, and to reviewers', async () => {
    const [reviewed, standing] = [await claimInReview(db), await publishedClaim(db)]
    await refused('wrong_stage', () => publishVerdict(db, as('editor'), reviewed))
    await refused('wrong_stage', () => publishVerdict(db, as('editor'), standing))
    const approved = await approvedClaim(db)
    await refused('wrong_role', () => publishVerdict(db, as('reviewer'), approved))
  })
})
