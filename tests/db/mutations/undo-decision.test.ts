import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { decideClaims } from '@/db/mutations/decide-claims'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { decideSentences } from '@/db/mutations/decide-sentences'
import { declineClaim } from '@/db/mutations/decline-claim'
import { takeClaim } from '@/db/mutations/take-claim'
import { undoDecision } from '@/db/mutations/undo-decision'
import { undoStep } from '@/db/mutations/undo-step'
import { wordAndAccept } from '@/db/mutations/word-and-accept'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { findStanding, findStep } from '@/db/queries/desk/steps'
import { readableClaims } from '@/db/reading'
import { sentences } from '@/db/schema'
import { type MadeArticle, publishedArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { attached, declinedClaim, done, importedArticle, suggestedClaim } from '@/tests/support/factories'

const { db, as, owner, claimRow, lastEvent, refused, people } = await testDesk()

const placed = ({ versionId }: MadeArticle) => listPlacedClaims(db, versionId)
const stagesOf = async (article: MadeArticle) => (await placed(article)).map(({ stage }) => stage)
const coverageOf = async ({ versionId }: MadeArticle) =>
  (
    await db.select().from(sentences).where(eq(sentences.versionId, versionId)).orderBy(asc(sentences.number))
  ).map(({ coverage }) => coverage)
const declining = { reason: 'out_of_scope', duplicateOf: null, note: null } as const

describe('taking back a decision on a suggestion', () => {
  it('makes a declined one a suggestion again, and its sentence open, whatever was decided of it since', async () => {
    const { claimId, article } = await suggestedClaim(db)
    done(await declineClaim(db, as('reviewer'), { claimId, ...declining }))
    const { versionId } = article
    done(await decideCoverage(db, as('reviewer'), { versionId, number: 1, coverage: 'opinion' }))
    const act = as('reviewer')
    const answer = done(await undoDecision(db, act, { claimId }))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'suggested', declineReason: null })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'claim.suggested_again', claimId },
      payload: { from: 'declined', to: 'suggested' },
    })
    expect((await coverageOf(article))[0]).toBe('open')
    // The same form sent again changes nothing and is answered alike.
    expect(await undoDecision(db, act, { claimId })).toEqual(answer)
  })

  it('makes an accepted one a suggestion again, which readers see nothing of; accepted anew it has the address it had', async () => {
    const article = await publishedArticle(db)
    const claimId = (await placed(article))[1]?.id ?? ''
    const { publicId } = done(
      await acceptClaim(db, as('reviewer'), { claimId, selectionReason: 'It is said everywhere.' }),
    )
    const readable = () => db.select().from(readableClaims).where(eq(readableClaims.publicId, publicId))
    expect(await readable()).toHaveLength(1)
    done(await undoDecision(db, as('reviewer'), { claimId }))
    expect(await claimRow(claimId)).toMatchObject({
      ...{ stage: 'suggested', publicId, acceptedAt: null, acceptedBy: null, selectionReasonId: null },
    })
    expect(await readable()).toEqual([])
    expect((await coverageOf(article))[1]).toBe('open')
    const again = done(await acceptClaim(db, as('editor'), { claimId, selectionReason: null }))
    expect(again.publicId).toBe(publicId)
    expect((await coverageOf(article))[1]).toBe('claim')
  })

  it('is refused once somebody works on the claim, of what was no suggestion, and to somebody else than who decided or an editor', async () => {
    const { claimId } = await suggestedClaim(db)
    done(await acceptClaim(db, as('editor'), { claimId, selectionReason: null }))
    await refused('decided_by_other', () => undoDecision(db, as('reviewer'), { claimId }))
    await refused('not_found', () => undoDecision(db, as('reader'), { claimId }))
    await attached(db, { claimId, publicId: '' }, {})
    await refused('happened_since', () => undoDecision(db, as('editor'), { claimId }))
    done(await takeClaim(db, as('reviewer'), { claimId, reason: null }))
    await refused('wrong_stage', () => undoDecision(db, as('editor'), { claimId }))
    const declined = await declinedClaim(db)
    await refused('not_from_suggested', () => undoDecision(db, as('editor'), declined))
    await refused('not_found', () => undoDecision(db, as('editor'), { claimId: people.editor.id }))
    // Nor does the database let it happen to a claim with evidence.
    await expect(owner.sql`update claims set stage = 'suggested' where id = ${claimId}`).rejects.toThrow()
  })
})

describe('undoing a step', () => {
  const acceptAll = async (article: MadeArticle, name: 'reviewer' | 'editor') => {
    const act = as(name)
    const claimIds = (await placed(article)).map(({ id }) => id)
    const input = { versionId: article.versionId, claimIds, decision: 'accept' } as const
    done(await decideClaims(db, act, { ...input, selectionReason: null, reason: null, into: null }))
    return { step: act.submission.id, versionId: article.versionId, number: 1, claimIds }
  }

  it('takes a whole bulk back at once', async () => {
    const article = await importedArticle(db)
    const { claimIds, ...input } = await acceptAll(article, 'reviewer')
    const act = as('reviewer')
    const answer = done(await undoStep(db, act, input))
    expect(answer).toMatchObject({ sentences: 0, not: [], stayed: [] })
    expect(answer.undone.toSorted()).toEqual(claimIds.toSorted())
    expect(await stagesOf(article)).toEqual(['suggested', 'suggested', 'suggested', 'suggested'])
    expect(await coverageOf(article)).toEqual(['open', 'open', 'open', 'open'])
    expect(await undoStep(db, act, input)).toEqual(answer)
    // An undone step is none that can be undone in its turn, and undoing it again finds nothing left of it.
    await refused('not_found', () => undoStep(db, as('reviewer'), { ...input, step: act.submission.id }))
    await refused('requirements_missing', () => undoStep(db, as('reviewer'), input))
  })

  it('leaves and names what somebody has gone on with', async () => {
    const article = await importedArticle(db)
    const { claimIds, ...input } = await acceptAll(article, 'reviewer')
    const [taken = ''] = claimIds
    done(await takeClaim(db, as('editor'), { claimId: taken, reason: null }))
    const answer = done(await undoStep(db, as('reviewer'), input))
    expect(answer.undone).toHaveLength(3)
    expect(answer.not).toEqual([{ claimId: taken, sentence: expect.stringContaining('gone on with') }])
    expect(await coverageOf(article)).toEqual(['claim', 'open', 'open', 'open'])
  })

  it('opens a sentence again with the suggestions that were declined in the same step, and no other', async () => {
    const article = await importedArticle(db)
    const { versionId } = article
    const [, second = { id: '' }] = await placed(article)
    const act = as('reviewer')
    const input = { versionId, number: 2, coverage: 'opinion', declineSuggestions: 'on' } as const
    done(await decideCoverage(db, act, input))
    expect(await coverageOf(article)).toEqual(['open', 'opinion', 'open', 'open'])
    const undoing = { step: act.submission.id, versionId, number: 2 }
    expect(await undoStep(db, as('reviewer'), undoing)).toEqual({
      undone: [second.id],
      sentences: 0,
      not: [],
      stayed: [],
      worded: false,
    })
    expect(await coverageOf(article)).toEqual(['open', 'open', 'open', 'open'])
    expect(await stagesOf(article)).toEqual(['suggested', 'suggested', 'suggested', 'suggested'])
  })

  it('gives sentences the coverage they had, but for those that somebody decided meanwhile', async () => {
    const article = await importedArticle(db, { suggested: [] })
    const { versionId } = article
    const whole = { versionId, numbers: [1, 2, 3] }
    done(await decideSentences(db, as('reviewer'), { ...whole, was: 'open', coverage: 'nothing_to_check' }))
    const act = as('reviewer')
    done(await decideSentences(db, act, { ...whole, was: 'nothing_to_check', coverage: 'opinion' }))
    done(await decideCoverage(db, as('editor'), { versionId, number: 2, coverage: 'open' }))
    const undoing = { step: act.submission.id, versionId, number: 1 }
    expect(done(await undoStep(db, as('reviewer'), undoing))).toMatchObject({ sentences: 2, stayed: [2] })
    expect(await coverageOf(article)).toEqual(['nothing_to_check', 'open', 'nothing_to_check', 'open'])
    await refused('requirements_missing', () => undoStep(db, as('reviewer'), undoing))
  })

  it('leaves the wording a suggestion was accepted in, and tells of it', async () => {
    const { versionId } = await importedArticle(db)
    const [worded, unworded] = await listPlacedClaims(db, versionId)
    const undo = async (claim: typeof worded, statement?: string) => {
      if (!claim) throw new Error('No suggestion.')
      const act = as('reviewer')
      const fields = {
        ...claim,
        claimId: claim.id,
        claimantName: null,
        claimantKind: 'person' as const,
        statement: statement ?? claim.statement,
      }
      done(await wordAndAccept(db, act, fields, null))
      return undoStep(db, as('reviewer'), { step: act.submission.id, versionId, number: 1 })
    }
    expect(await undo(worded, 'Forty ships lie there.')).toMatchObject({ undone: [worded?.id], worded: true })
    expect(await claimRow(worded?.id ?? '')).toMatchObject({
      stage: 'suggested',
      statement: 'Forty ships lie there.',
    })
    expect(await undo(unworded)).toMatchObject({ undone: [unworded?.id], worded: false })
  })

  it('leaves a claim that was decided anew, by whomever and to whichever end', async () => {
    const article = await importedArticle(db)
    const { versionId } = article
    const [mine, theirs, same] = (await placed(article)).map(({ id }) => id) as [string, string, string]
    const undoOf = (act: { submission: { id: string } }, name: 'reviewer' | 'editor') =>
      undoStep(db, as(name), { step: act.submission.id, versionId, number: 1 })
    const accepting = as('reviewer')
    done(await acceptClaim(db, accepting, { claimId: mine, selectionReason: null }))
    done(await undoDecision(db, as('reviewer'), { claimId: mine }))
    done(await declineClaim(db, as('reviewer'), { claimId: mine, ...declining, note: 'Thought again.' }))
    await refused('requirements_missing', () => undoOf(accepting, 'reviewer'))

    const declined = as('editor')
    done(await declineClaim(db, declined, { claimId: theirs, ...declining }))
    done(await undoDecision(db, as('editor'), { claimId: theirs }))
    done(await acceptClaim(db, as('reviewer'), { claimId: theirs, selectionReason: null }))
    await refused('requirements_missing', () => undoOf(declined, 'editor'))

    const [first, again] = [as('reviewer'), as('reviewer')]
    done(await acceptClaim(db, first, { claimId: same, selectionReason: null }))
    done(await undoDecision(db, as('reviewer'), { claimId: same }))
    done(await acceptClaim(db, again, { claimId: same, selectionReason: null }))
    await refused('requirements_missing', () => undoOf(first, 'reviewer'))
    expect((await stagesOf(article)).slice(0, 3)).toEqual(['declined', 'open', 'open'])
    expect(done(await undoOf(again, 'reviewer')).undone).toEqual([same])
  })

  it('leaves and names a sentence that was decided anew, even as it was before', async () => {
    const article = await importedArticle(db, { suggested: [] })
    const { versionId } = article
    const act = as('reviewer')
    done(await decideSentences(db, act, { versionId, numbers: [1, 2], was: 'open', coverage: 'opinion' }))
    for (const coverage of ['open', 'opinion'] as const)
      done(await decideCoverage(db, as('editor'), { versionId, number: 2, coverage }))
    const undoing = { step: act.submission.id, versionId, number: 1 }
    const undone = { undone: [], sentences: 1, not: [], stayed: [2], worded: false }
    expect(await undoStep(db, as('reviewer'), undoing)).toEqual(undone)
    expect(await coverageOf(article)).toEqual(['open', 'opinion', 'open', 'open'])
    await refused('requirements_missing', () => undoStep(db, as('reviewer'), undoing))
  })

  it('leaves what was declined with a sentence that was decided anew', async () => {
    const article = await importedArticle(db)
    const { versionId } = article
    const act = as('reviewer')
    const sentence = { versionId, number: 2 }
    done(await decideCoverage(db, act, { ...sentence, coverage: 'opinion', declineSuggestions: 'on' }))
    done(await decideCoverage(db, as('editor'), { ...sentence, coverage: 'nothing_to_check' }))
    const undoing = { step: act.submission.id, ...sentence }
    await refused('requirements_missing', () => undoStep(db, as('reviewer'), undoing))
    expect((await coverageOf(article))[1]).toBe('nothing_to_check')
    expect((await stagesOf(article))[1]).toBe('declined')
  })

  it('is offered only while something is still the step’s own', async () => {
    const article = await importedArticle(db)
    const { claimIds, step } = await acceptAll(article, 'reviewer')
    const standing = async () => {
      const found = await findStep(db, people.reviewer.id, step)
      return found && (await findStanding(db, step, found)).claimIds.toSorted()
    }
    expect(await standing()).toEqual(claimIds.toSorted())
    const [first = '', ...rest] = claimIds
    done(await undoDecision(db, as('editor'), { claimId: first }))
    done(await acceptClaim(db, as('editor'), { claimId: first, selectionReason: null }))
    expect(await standing()).toEqual(rest.toSorted())
    for (const claimId of rest) done(await undoDecision(db, as('reviewer'), { claimId }))
    expect(await standing()).toEqual([])
  })

  it('is refused for the step of somebody else, for what is none, and to readers', async () => {
    const article = await importedArticle(db)
    const { claimIds: _, ...input } = await acceptAll(article, 'reviewer')
    expect(await findStep(db, people.editor.id, input.step)).toBeNull()
    await refused('not_found', () => undoStep(db, as('editor'), input))
    await refused('not_found', () => undoStep(db, as('reader'), input))
    await refused('not_found', () => undoStep(db, as('reviewer'), { ...input, step: article.versionId }))
  })
})
