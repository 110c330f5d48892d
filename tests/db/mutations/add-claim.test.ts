import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addClaim, recordClaim } from '@/db/mutations/add-claim'
import { appearances, claimants, texts } from '@/db/schema'
import { addClaimInput, recordClaimInput, SPAN_MAX } from '@/domain/claim'
import { ownArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, owner, people, refused, toldText } = await testDesk()

const placesIn = (versionId: string) =>
  db.select().from(appearances).where(eq(appearances.versionId, versionId))
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

  it('on a removed article and on the newsroom’s own is refused', async () => {
    const removed = await importedArticle(db)
    await owner.sql`update articles set removed_at = now() where id = ${removed.articleId}`
    const { versionId } = await ownArticle(owner, people.editor.id)
    const on = (versionId: string) => () =>
      addClaim(db, as('editor'), addClaimInput.parse({ ...WORDING, versionId, start: 0, end: 5 }))
    await refused('not_found', on(removed.versionId))
    await refused('own_article', on(versionId))
  })

  it('on a passage longer than a claim may stand on is refused by its field, and by the table', async () => {
    const { versionId } = await importedArticle(db, { text: 'Ship '.repeat(500) })
    const input = { ...WORDING, versionId, start: 0, end: SPAN_MAX }
    done(await addClaim(db, as('reviewer'), addClaimInput.parse(input)))
    const longer = { ...input, end: SPAN_MAX + 1 }
    expect(addClaimInput.safeParse(longer).error?.issues).toMatchObject([
      {
        path: ['end'],
        message: 'The passage is too long: at most 2,000 characters. Choose the words that make the claim.',
      },
    ])
    const known = addClaimInput.parse(input)
    await expect(addClaim(db, as('reviewer'), { ...known, end: SPAN_MAX + 1 })).rejects.toMatchObject({
      cause: { constraint_name: 'appearances_span_bounded' },
    })
    const suggested = (await placesIn(versionId)).map(({ start, end }) => (end ?? 0) - (start ?? 0))
    expect(Math.max(...suggested)).toBe(SPAN_MAX)
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
