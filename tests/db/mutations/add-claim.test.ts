import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addClaim, recordClaim } from '@/db/mutations/add-claim'
import { appearances, claimants, texts } from '@/db/schema'
import { addClaimInput, recordClaimInput } from '@/domain/claim'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, refused, toldText } = await testDesk()

const placesOf = (claimId: string) => db.select().from(appearances).where(eq(appearances.claimId, claimId))
const WORDING = { statement: 'Forty ships lie there.', language: 'en', attribution: 'article' as const }

describe('adding a claim on a passage', () => {
  it('makes it open, with its address and its exact place', async () => {
    const act = as('reviewer')
    const { versionId, articleId, text } = await importedArticle(db, { title: '👩‍🔬 count ships' })
    const start = Array.from(text.slice(0, text.indexOf('Forty'))).length
    const input = addClaimInput.parse({ ...WORDING, versionId, start, end: start + 11 })
    const { claimId, publicId } = done(await addClaim(db, act, input))
    expect(publicId).toMatch(/^[a-z2-7]{10}$/)
    expect(await claimRow(claimId)).toMatchObject({
      stage: 'open',
      publicId,
      words: 'forty-ships-lie-there',
      articleId,
      mode: 'published_elsewhere',
      createdBy: act.actor.id,
    })
    const [place] = await placesOf(claimId)
    expect(place).toMatchObject({ versionId, start, quote: 'Forty ships', confirmedAt: null })
    expect(await lastEvent()).toMatchObject({
      type: 'claim.added',
      claimId,
      articleId,
      payload: { appearanceId: place?.id },
    })
    expect(await toldText('statement')).toBe(WORDING.statement)
  })

  it('may overlap another claim', async () => {
    const { versionId } = await importedArticle(db)
    const add = (start: number, end: number) =>
      addClaim(db, as('reviewer'), addClaimInput.parse({ ...WORDING, versionId, start, end }))
    expect(done(await add(0, 10)).claimId).not.toBe(done(await add(5, 15)).claimId)
  })

  it('outside the text, on a version that is not there, and by a reader is refused', async () => {
    const { versionId, articleId, text } = await importedArticle(db)
    const length = Array.from(text).length
    const input = addClaimInput.parse({ ...WORDING, versionId, start: 0, end: 5 })
    await refused('outside_text', () => addClaim(db, as('reviewer'), { ...input, end: length + 1 }))
    await refused('outside_text', () => addClaim(db, as('reviewer'), { ...input, start: 5 }))
    await refused('not_found', () => addClaim(db, as('reviewer'), { ...input, versionId: articleId }))
    await refused('not_found', () => addClaim(db, as('reader'), input))
  })
})

describe('recording a claim without an article', () => {
  const said = recordClaimInput.parse({
    ...{ statement: 'The bridge closes.', language: 'en', attribution: 'named', claimantName: 'Ada Byron' },
    ...{ quote: 'Die Brücke schließt.', saidWhere: 'On the radio', translation: 'The bridge closes.' },
    ...{ selectionReason: 'Many have asked.' },
  })

  it('keeps what was said, by whom, where, and why it is checked', async () => {
    const act = as('reviewer')
    const { claimId } = done(await recordClaim(db, act, { ...said, language: 'de' }))
    const claim = await claimRow(claimId)
    expect(claim).toMatchObject({ stage: 'open', articleId: null, attribution: 'named' })
    expect(await placesOf(claimId)).toMatchObject([
      {
        ...{
          versionId: null,
          start: null,
          quote: said.quote,
          quoteLanguage: 'de',
          saidWhere: 'On the radio',
        },
        ...{ translation: 'The bridge closes.', translatedBy: act.actor.name },
      },
    ])
    const [why] = await db
      .select()
      .from(texts)
      .where(eq(texts.id, claim?.selectionReasonId ?? ''))
    expect(why?.body).toBe('Many have asked.')
    expect(await lastEvent()).toMatchObject({
      type: 'claim.added',
      claimId,
      articleId: null,
      actorId: act.actor.id,
    })
  })

  it('knows a claimant of the same name and kind again, and tells another spelling or kind apart', async () => {
    const by = async (more: object) => {
      const { claimId } = done(await recordClaim(db, as('reviewer'), { ...said, ...more }))
      return (await claimRow(claimId))?.claimantId
    }
    const known = await by({})
    expect(await by({})).toBe(known)
    expect(await by({ claimantName: 'ADA BYRON' })).not.toBe(known)
    expect(await by({ claimantKind: 'body' })).not.toBe(known)
    expect(await db.$count(claimants)).toBe(3)
  })

  it('is refused to readers', async () => {
    await refused('not_found', () => recordClaim(db, as('reader'), said))
  })
})
