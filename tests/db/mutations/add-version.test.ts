import { and, desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addVersion } from '@/db/mutations/add-version'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { confirmPlace } from '@/db/mutations/place-claim'
import { postComment } from '@/db/mutations/post-comment'
import { publishPage } from '@/db/mutations/publish-page'
import { findOriginal, findVersionOfText } from '@/db/queries/desk/versions'
import { findArticle } from '@/db/queries/reader/article'
import { findClaim } from '@/db/queries/reader/claim'
import { appearances, claims, events, sentences } from '@/db/schema'
import { addVersionInput } from '@/domain/anchoring/anchoring'
import { verifyHistory } from '@/scripts/audit-verify'
import { publishedArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { approvedClaim, done, openClaim, publishedClaim } from '@/tests/support/factories'
import { bare, bodyOf, newVersions, TEXT, titleOf } from '@/tests/support/new-versions'

const desk = await testDesk()
const { db, as, claimRow, lastEvent, refused } = desk
const { added, placesOf, waitingAt, onlyWaiting } = newVersions(desk)

const coverageOf = async (versionId: string) =>
  (
    await db
      .select({ coverage: sentences.coverage })
      .from(sentences)
      .where(eq(sentences.versionId, versionId))
      .orderBy(sentences.number)
  ).map(({ coverage }) => coverage)

describe('a new version of an article', () => {
  it('suggests nothing a second time of what was taken over, though something else in its sentence changed', async () => {
    const half = 'The port was closed in 2019'
    const article = await publishedArticle(db, { text: `${half}, and the yard grew.` })
    const made = await added(article, `${half}, and the yard shrank.`)
    const suggested = await db
      .select({ quote: appearances.quote })
      .from(appearances)
      .where(eq(appearances.versionId, made.versionId))
    const quotes = suggested.map(({ quote }) => quote)
    expect(quotes.filter((quote) => quote === half)).toHaveLength(1)
    expect(quotes).toContain('the yard shrank')
  })

  it('leaves suggestions behind whose words it has no more, and makes its own; what a person had to do with waits', async () => {
    const sentences = [
      'Forty ships lie in the port.',
      'The mayor counted them on Monday.',
      'They carry grain.',
    ]
    const article = await publishedArticle(db, { text: sentences.join(' ') })
    const suggested = await db
      .select({ id: claims.id, statement: claims.statement, quote: appearances.quote })
      .from(claims)
      .innerJoin(appearances, eq(appearances.claimId, claims.id))
      .where(eq(appearances.versionId, article.versionId))
    const claimOf = (words: string) => suggested.find(({ quote }) => quote.includes(words))?.id ?? ''
    const [left, commented] = [claimOf('Forty ships'), claimOf('The mayor')]
    done(await postComment(db, as('reviewer'), { claimId: commented, threadId: null, body: 'Who counted?' }))
    const later = 'Fifty ships lie in the port. The mayor counted some on Monday. They carry grain.'
    const made = await added(article, later)
    expect(made).toMatchObject({ kept: 2, moved: 1, orphans: 0 })
    expect(await claimRow(left)).toMatchObject({ stage: 'declined', declineReason: 'out_of_scope' })
    expect((await claimRow(commented))?.stage).toBe('suggested')
    expect((await waitingAt(made.versionId)).map(({ quote }) => quote)).toEqual(['changed'])
    const told = await db.select().from(events).where(eq(events.claimId, left)).orderBy(desc(events.sequence))
    expect(told[0]).toMatchObject({
      ...{ type: 'claim.replaced', articleId: article.articleId },
      payload: { from: 'suggested', to: 'declined', number: 2 },
    })
    const anew = await db
      .select({ quote: appearances.quote })
      .from(appearances)
      .innerJoin(claims, eq(claims.id, appearances.claimId))
      .where(and(eq(appearances.versionId, made.versionId), eq(claims.stage, 'suggested')))
    expect(anew.some(({ quote }) => quote.includes('Fifty ships'))).toBe(true)
    expect((await verifyHistory(db)).fault).toBeNull()
  })

  it('takes over what is certain, keeps what was decided about unchanged sentences, and suggests for new ones alone', async () => {
    const article = await publishedArticle(db, bare)
    const { claimId } = await openClaim(db, { on: article })
    const decided = { versionId: article.versionId, number: 4, coverage: 'opinion' } as const
    done(await decideCoverage(db, as('reviewer'), decided))
    const made = await added(article, `In May it was so. ${bodyOf(article)}`)
    expect(made).toMatchObject({ number: 2, kept: 1, moved: 0, orphans: 0 })
    const [place] = await placesOf(claimId, made.versionId)
    const [before] = await placesOf(claimId, article.versionId)
    expect(place).toMatchObject({ quote: 'Forty ships', removedAt: null })
    expect(place?.start).toBe((before?.start ?? 0) + 'In May it was so. '.length)
    expect(await coverageOf(made.versionId)).toEqual(['open', 'open', 'claim', 'open', 'opinion'])
    const suggested = await db
      .select({ quote: appearances.quote })
      .from(claims)
      .innerJoin(appearances, eq(appearances.claimId, claims.id))
      .where(and(eq(claims.stage, 'suggested'), eq(appearances.versionId, made.versionId)))
    expect(suggested).toEqual([{ quote: 'In May it was so.' }])
    const told = await db.select().from(events).where(eq(events.articleId, article.articleId))
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['article.version_added']))
    expect(told.find(({ type }) => type === 'article.version_added')).toMatchObject({
      payload: { versionId: made.versionId, number: 2, sentences: 5, openSentences: 3, kept: 1 },
    })
    expect((await verifyHistory(db)).fault).toBeNull()
  })

  it('is told from a text that is a version already, and from where it can be read again', async () => {
    const address = 'https://post.example/ships'
    const article = await publishedArticle(db, { ...bare, address })
    await added(article, `${TEXT} And more.`)
    const { articleId, text } = article
    expect(await findVersionOfText(db, articleId, text)).toEqual({ number: 1, isLatest: false })
    expect(await findVersionOfText(db, articleId, `${text} And more.`)).toEqual({ number: 2, isLatest: true })
    expect(await findVersionOfText(db, articleId, `${text} And else.`)).toBeNull()
    expect(await findOriginal(db, articleId)).toEqual({ title: titleOf(article), address })
    expect(await findOriginal(db, article.versionId)).toBeNull()
  })

  it('is refused with the text of an earlier one, to a reviewer, and for an article that is not there', async () => {
    const article = await publishedArticle(db, bare)
    await added(article, `${TEXT} And more.`)
    const input = (given: object = {}) =>
      addVersionInput.parse({
        ...{ articleId: article.articleId, title: titleOf(article), text: TEXT },
        ...given,
      })
    const { sentence } = await refused('duplicate', () => addVersion(db, as('editor'), input()))
    expect(sentence).toBe('This is the text of version 1 word for word: nothing has changed since.')
    await refused('wrong_role', () => addVersion(db, as('reviewer'), input({ text: 'Else.' })))
    const nowhere = { articleId: '00000000-0000-4000-8000-000000000000', text: 'Else.' }
    await refused('not_found', () => addVersion(db, as('editor'), input(nowhere)))
    await refused('invalid', () => addVersion(db, as('editor'), input({ text: '* * *' })))
  })

  it('takes an approval back where the claim’s words changed, and only there', async () => {
    const article = await publishedArticle(db, bare)
    const changed = await approvedClaim(db, {
      on: article,
      claim: { quote: 'The mayor counted them on Monday' } as object,
    })
    const same = await approvedClaim(db, { on: article })
    const made = await added(article, bodyOf(article).replace('on Monday', 'on Sunday'))
    expect((await claimRow(changed.claimId))?.stage).toBe('checking')
    expect((await claimRow(same.claimId))?.stage).toBe('approved')
    expect(await lastEvent()).toMatchObject({
      type: 'claim.text_changed',
      claimId: changed.claimId,
      payload: { from: 'approved', to: 'checking', number: 2 },
    })
    expect(await onlyWaiting(made.versionId)).toMatchObject({ outcome: 'moved', quote: 'changed' })
    expect(await placesOf(changed.claimId, made.versionId)).toEqual([])
  })

  it('changes nothing that readers see before its page is published, but that the original has changed', async () => {
    const article = await publishedArticle(db, { ...bare, ground: 'permitted' })
    const claim = await publishedClaim(db, { on: article })
    const [page, ofClaim] = [await findArticle(db, article.publicId), await findClaim(db, claim.publicId)]
    expect(page?.originalChangedAt).toBeNull()
    const made = await added(article, bodyOf(article).replace('Forty', 'Fifty'))
    const after = await findArticle(db, article.publicId)
    expect(after?.originalChangedAt).toBeInstanceOf(Date)
    expect({ ...after, originalChangedAt: null }).toEqual(page)
    expect(await findClaim(db, claim.publicId)).toEqual(ofClaim)

    const { id: anchoringId } = await onlyWaiting(made.versionId)
    const shown = { articleId: article.articleId, versionId: made.versionId, ground: 'permitted' } as const
    done(await confirmPlace(db, as('editor'), { anchoringId, stillHolds: false }))
    done(await publishPage(db, as('editor'), { ...shown, incomplete: true }))
    const later = await findArticle(db, article.publicId)
    expect(later).toMatchObject({ versionNumber: 2, originalChangedAt: null })
    // Nobody has said that the verdict holds for the other words.
    expect(later?.claims).toMatchObject([{ publicId: claim.publicId, status: { kind: 'being_checked' } }])
  })
})
