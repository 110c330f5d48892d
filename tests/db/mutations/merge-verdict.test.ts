import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addVersion } from '@/db/mutations/add-version'
import { declineClaim } from '@/db/mutations/decline-claim'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { sayStillHolds } from '@/db/mutations/say-still-holds'
import { undoDecision } from '@/db/mutations/undo-decision'
import { undoStep } from '@/db/mutations/undo-step'
import { listAppearances } from '@/db/queries/desk/appearances'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { readableAppearances } from '@/db/reading'
import { appearances } from '@/db/schema'
import { addVersionInput } from '@/domain/anchoring/anchoring'
import { isRefusal } from '@/domain/refusal'
import type { MadeArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import {
  approve,
  approvedClaim,
  claimInReview,
  correctedAgain,
  done,
  type MadeClaim,
  publishedArticle,
  type ReviewedClaim,
  rewrittenClaim,
} from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused } = await testDesk()

const suggestedIn = async ({ versionId }: MadeArticle) =>
  (await listPlacedClaims(db, versionId)).filter(({ stage }) => stage === 'suggested')

/** A claim that is approved, on “Forty ships” of a page readers can open, with the suggestions of that page's other sentences. */
async function approvedOnPage() {
  const article = await publishedArticle(db)
  const claim = await approvedClaim(db, { on: article })
  const suggested = (await listPlacedClaims(db, article.versionId)).filter(
    ({ stage }) => stage === 'suggested',
  )
  const [, , mayor = { id: '' }, grain = { id: '' }] = suggested
  return { article, claim, mayor: mayor.id, grain: grain.id }
}

const merge = async (claimId: string, into: string) => {
  const act = as('reviewer')
  done(await declineClaim(db, act, { claimId, reason: 'duplicate', duplicateOf: into, note: null }))
  return act.submission.id
}
const publish = async ({ claimId, approvedHash }: ReviewedClaim) =>
  done(await publishVerdict(db, as('editor'), { claimId, approvedHash }))
const publishAgain = async (claim: ReviewedClaim) => {
  const reason = 'It is said in other places too.'
  done(await reopenVerdict(db, as('editor'), { claimId: claim.claimId, kind: 'update', reason }))
  await correctedAgain(db, claim, { kind: 'update', now: { ratingId: 'mostly_true' }, notice: reason })
}
/** The first word of each place readers find the claim at, and whether the verdict is shown there. */
const shown = async ({ publicId }: MadeClaim) =>
  (
    await db
      .select({ quote: readableAppearances.quote, holds: readableAppearances.holds })
      .from(readableAppearances)
      .where(eq(readableAppearances.claimPublicId, publicId))
      .orderBy(asc(readableAppearances.start))
  ).map(({ quote, holds }) => `${quote.split(' ')[0]} ${holds ? 'rated' : 'being checked'}`)

const nextVersion = async ({ articleId, text }: MadeArticle) => {
  const [title = '', ...rest] = text.split('\n')
  const next = addVersionInput.parse({ articleId, title, text: `${rest.join('\n')}\nNothing else.` })
  return done(await addVersion(db, as('editor'), next)).versionId
}
/** Whether the verdict is confirmed at each place of a version. */
const confirmedIn = async (versionId: string, { claimId }: MadeClaim) =>
  (
    await db
      .select({ at: appearances.confirmedAt })
      .from(appearances)
      .where(and(eq(appearances.claimId, claimId), eq(appearances.versionId, versionId)))
      .orderBy(asc(appearances.start))
  ).map(({ at }) => at !== null)

describe('a place merged into a claim after its verdict was approved', () => {
  it('does not show the verdict when that is published, nor in a later version, until the next one is approved', async () => {
    const { article, claim, mayor, grain } = await approvedOnPage()
    await merge(mayor, claim.claimId)
    const versionId = await nextVersion(article)
    await publish(claim)
    expect(await shown(claim)).toEqual(['Forty rated', 'The being checked'])
    expect(await confirmedIn(versionId, claim)).toEqual([true, false])
    // Nor does one that is merged in while the verdict stands; both are seen by whoever approves the next.
    await merge(grain, claim.claimId)
    expect((await shown(claim)).at(0)).toBe('Forty rated')
    expect((await shown(claim)).slice(1)).not.toContainEqual(expect.stringContaining('rated'))
    await publishAgain(claim)
    expect(await shown(claim)).not.toContainEqual(expect.stringContaining('being checked'))
  })
})

describe('a place merged into a claim before its verdict was approved', () => {
  it('shows the verdict when that is published, also where a version came in between', async () => {
    const article = await publishedArticle(db)
    const claim = await claimInReview(db, { on: article })
    const [, , mayor] = await suggestedIn(article)
    await merge(mayor?.id ?? '', claim.claimId)
    await approve(db, claim, {})
    const versionId = await nextVersion(article)
    await publish(claim)
    expect(await shown(claim)).toEqual(['Forty rated', 'The rated'])
    expect(await confirmedIn(versionId, claim)).toEqual([true, true])
  })
})

describe('taking a place back from a published verdict', () => {
  it('is for an editor once the verdict was confirmed there, also in undoing a step', async () => {
    const { article, claim, mayor } = await approvedOnPage()
    const step = await merge(mayor, claim.claimId)
    await publish(claim)
    await publishAgain(claim)
    const whole = ['Forty rated', 'The rated']
    expect(await shown(claim)).toEqual(whole)
    const { sentence } = await refused('wrong_role', () =>
      undoDecision(db, as('reviewer'), { claimId: mayor }),
    )
    expect(sentence).toContain('an editor or an admin')
    const undoing = { step, versionId: article.versionId, number: 1 }
    await refused('requirements_missing', () => undoStep(db, as('reviewer'), undoing))
    expect(await shown(claim)).toEqual(whole)
    done(await undoDecision(db, as('editor'), { claimId: mayor }))
    expect(await shown(claim)).toEqual(['Forty rated'])
    expect(await claimRow(mayor)).toMatchObject({ stage: 'suggested' })
  })

  it('is for everybody of the desk while no editor has confirmed it there', async () => {
    const { claim, mayor } = await approvedOnPage()
    await merge(mayor, claim.claimId)
    await publish(claim)
    done(await undoDecision(db, as('reviewer'), { claimId: mayor }))
    expect(await shown(claim)).toEqual(['Forty rated'])
  })
})

describe('saying that a published verdict still holds at a place', () => {
  /** A published claim of one page, into which the headline of another was merged. */
  async function mergedElsewhere() {
    const { claim } = await approvedOnPage()
    await publish(claim)
    const elsewhere = await publishedArticle(db)
    const [headline] = await suggestedIn(elsewhere)
    await merge(headline?.id ?? '', claim.claimId)
    const placeIn = async (versionId: string) =>
      (
        await db
          .select({ id: appearances.id })
          .from(appearances)
          .where(and(eq(appearances.claimId, claim.claimId), eq(appearances.versionId, versionId)))
      )[0]?.id ?? ''
    const { claimId } = claim
    const at = async (holds: boolean, versionId = elsewhere.versionId) => ({
      ...{ claimId, appearanceId: await placeIn(versionId), holds },
    })
    return { claim, elsewhere, at }
  }

  it('shows the rating to the readers of another article, and is taken back as it was said', async () => {
    const { claim, at } = await mergedElsewhere()
    expect(await shown(claim)).toEqual(['The being checked', 'Forty rated'])
    await refused('wrong_role', async () => sayStillHolds(db, as('reviewer'), await at(true)))
    done(await sayStillHolds(db, as('editor'), await at(true)))
    expect(await shown(claim)).toEqual(['The rated', 'Forty rated'])
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'claim.still_holds', claimId: claim.claimId },
      payload: { number: 1, holds: true },
    })
    await refused('duplicate', async () => sayStillHolds(db, as('editor'), await at(true)))
    done(await sayStillHolds(db, as('second.editor'), await at(false)))
    expect(await shown(claim)).toEqual(['The being checked', 'Forty rated'])
    await refused('duplicate', async () => sayStillHolds(db, as('editor'), await at(false)))
  })

  it('takes a verdict that stands, and a place of this claim', async () => {
    const { article, claim, mayor } = await approvedOnPage()
    await merge(mayor, claim.claimId)
    const [place] = await db.select().from(appearances).where(eq(appearances.claimId, claim.claimId))
    const saying = { claimId: claim.claimId, appearanceId: place?.id ?? '', holds: true }
    await refused('nothing_published', () => sayStillHolds(db, as('editor'), saying))
    const other = await publishedArticle(db)
    const [headline] = await suggestedIn(other)
    const foreign = { ...saying, claimId: headline?.id ?? '' }
    await refused('not_found', () => sayStillHolds(db, as('editor'), foreign))
    expect(await confirmedIn(article.versionId, claim)).toEqual([false, false])
  })

  it('can be taken back in a later version too, and no more once another verdict is published for it', async () => {
    const { claim, elsewhere, at } = await mergedElsewhere()
    done(await sayStillHolds(db, as('editor'), await at(true)))
    const versionId = await nextVersion(elsewhere)
    expect(await confirmedIn(versionId, claim)).toEqual([true])
    done(await sayStillHolds(db, as('editor'), await at(false, versionId)))
    expect(await confirmedIn(versionId, claim)).toEqual([false])
    done(await sayStillHolds(db, as('editor'), await at(true, versionId)))
    await publishAgain(claim)
    await refused('reopen_first', async () => sayStillHolds(db, as('editor'), await at(false, versionId)))
    expect(await confirmedIn(versionId, claim)).toEqual([true])
  })

  it('is said of that verdict alone: the next does not show where its second person never saw the claim', async () => {
    const article = await publishedArticle(db)
    const claim = await rewrittenClaim(db, { on: article, kind: 'update' })
    await approve(db, claim, {}, { correctionKind: 'update', correctionNote: 'It was three ships.' })
    const [, , mayor] = await suggestedIn(article)
    await merge(mayor?.id ?? '', claim.claimId)
    const [place] = (await listAppearances(db, claim.claimId)).filter(({ confirmedAt }) => !confirmedAt)
    const saying = { claimId: claim.claimId, appearanceId: place?.id ?? '', holds: true }
    done(await sayStillHolds(db, as('editor'), saying))
    expect(await shown(claim)).toEqual(['Forty rated', 'The rated'])
    await publish(claim)
    expect(await shown(claim)).toEqual(['Forty rated', 'The being checked'])
    expect(await confirmedIn(article.versionId, claim)).toEqual([true, false])
  })

  it('at the same moment as a reviewer takes the place back leaves one of the two', async () => {
    const { claim, mayor } = await approvedOnPage()
    await publish(claim)
    await merge(mayor, claim.claimId)
    const [place] = (await listAppearances(db, claim.claimId)).filter(({ confirmedAt }) => !confirmedAt)
    const saying = { claimId: claim.claimId, appearanceId: place?.id ?? '', holds: true }
    const answers = await Promise.all([
      sayStillHolds(db, as('editor'), saying),
      undoDecision(db, as('reviewer'), { claimId: mayor }),
    ])
    const [said, undone] = answers.map((answer) => !isRefusal(answer))
    expect([said, undone].filter(Boolean)).toHaveLength(1)
    expect(await shown(claim)).toEqual(said ? ['Forty rated', 'The rated'] : ['Forty rated'])
  })

  it('is not how a verdict is taken off the place it was published for', async () => {
    const { article, claim } = await approvedOnPage()
    await publish(claim)
    const [place] = await db
      .select()
      .from(appearances)
      .where(and(eq(appearances.claimId, claim.claimId), eq(appearances.versionId, article.versionId)))
    const taking = { claimId: claim.claimId, appearanceId: place?.id ?? '', holds: false }
    const { sentence } = await refused('reopen_first', () => sayStillHolds(db, as('editor'), taking))
    expect(sentence).toContain('Correct or withdraw')
    expect(await shown(claim)).toEqual(['Forty rated'])
  })
})
