import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { giveUpPlace } from '@/db/mutations/give-up-place'
import { confirmIdentical, confirmPlace, placeAnew, placeOnPassage } from '@/db/mutations/place-claim'
import { publishPage } from '@/db/mutations/publish-page'
import { listTextChanges } from '@/db/queries/desk/text-changes'
import { findArticle } from '@/db/queries/reader/article'
import { articleVersions } from '@/db/schema'
import { addedClaim, publishedArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { approvedClaim, done, publishedClaim } from '@/tests/support/factories'
import { bare, bodyOf, newVersions, TEXT } from '@/tests/support/new-versions'

const desk = await testDesk()
const { db, as, claimRow, lastEvent, refused } = desk
const { added, placesOf, waitingAt, onlyWaiting } = newVersions(desk)

describe('a published verdict and other words', () => {
  const standing = async () => {
    const article = await publishedArticle(db, { ...bare, ground: 'permitted' })
    const claim = await publishedClaim(db, { on: article })
    const made = await added(article, bodyOf(article).replace('Forty', 'Fifty'))
    const { id: anchoringId } = await onlyWaiting(made.versionId)
    const page = { articleId: article.articleId, versionId: made.versionId, ground: 'permitted' } as const
    const seen = async () => {
      done(await publishPage(db, as('editor'), { ...page, incomplete: true }))
      return (await findArticle(db, article.publicId))?.claims.map(({ status }) => status.kind)
    }
    return { ...claim, anchoringId, versionId: made.versionId, seen }
  }

  it('shows there at once where an editor says that it still holds', async () => {
    const { anchoringId, claimId, versionId, seen } = await standing()
    expect(await listTextChanges(db, [claimId])).toHaveLength(1)
    const confirming = { anchoringId, stillHolds: true }
    await refused('wrong_role', () => confirmPlace(db, as('reviewer'), confirming))
    done(await confirmPlace(db, as('editor'), confirming))
    expect(await lastEvent()).toMatchObject({
      type: 'claim.placed',
      payload: { holds: true, quote: 'changed' },
    })
    expect((await placesOf(claimId, versionId))[0]).toMatchObject({ confirmedAt: expect.any(Date) })
    expect(await seen()).toEqual(['rated'])
    expect(await listTextChanges(db, [claimId])).toEqual([])
  })

  it('is not shown there by a place picked in the text alone, and is where that says so', async () => {
    for (const [stillHolds, shown] of [
      [false, 'being_checked'],
      [true, 'rated'],
    ] as const) {
      const { anchoringId, claimId, versionId, seen } = await standing()
      const [{ text } = { text: '' }] = await db
        .select()
        .from(articleVersions)
        .where(eq(articleVersions.id, versionId))
      const start = text.indexOf('Fifty ships')
      const picked = { anchoringId, start, end: start + 'Fifty ships '.length, stillHolds }
      await refused('outside_text', () => placeOnPassage(db, as('editor'), { ...picked, end: 100_000 }))
      await refused('wrong_role', () => placeOnPassage(db, as('reviewer'), picked))
      done(await placeOnPassage(db, as('editor'), picked))
      expect(await placesOf(claimId, versionId)).toMatchObject([{ quote: 'Fifty ships' }])
      await refused('duplicate', () => placeOnPassage(db, as('editor'), picked))
      expect(await seen()).toEqual([shown])
    }
  })

  it('gives no approval back that the other words took: that takes a second person', async () => {
    const article = await publishedArticle(db, bare)
    const approved = await approvedClaim(db, { on: article })
    const made = await added(article, bodyOf(article).replace('Forty', 'Fifty'))
    const { id: anchoringId } = await onlyWaiting(made.versionId)
    done(await confirmPlace(db, as('editor'), { anchoringId, stillHolds: true }))
    expect((await claimRow(approved.claimId))?.stage).toBe('checking')
    expect((await placesOf(approved.claimId, made.versionId))[0]).toMatchObject({ confirmedAt: null })
    expect(await listTextChanges(db, [approved.claimId])).toHaveLength(1)
  })
})

describe('the tray of a new version', () => {
  const line = 'Nothing new was heard from the ministry on Tuesday, the paper writes.'

  it('is emptied of places with the same words in one step, and of no others', async () => {
    const article = await publishedArticle(db, {
      text: `${line}\nForty ships lie in the port.`,
      suggested: [],
    })
    const twice = await addedClaim(db, article, { quote: 'heard from the ministry' })
    const changed = await addedClaim(db, article, { quote: 'Forty ships lie in the port' })
    const made = await added(article, `${line}\n${line}\nFifty ships lie in the port.`)
    expect(made).toMatchObject({ kept: 0, moved: 2, orphans: 0 })
    await refused('wrong_role', () => confirmIdentical(db, as('reviewer'), made))
    expect(done(await confirmIdentical(db, as('editor'), { versionId: made.versionId }))).toMatchObject({
      places: 1,
    })
    expect(await placesOf(twice.claimId, made.versionId)).toMatchObject([
      { quote: 'heard from the ministry' },
    ])
    const left = await onlyWaiting(made.versionId)
    done(await confirmPlace(db, as('editor'), { anchoringId: left.id, stillHolds: false }))
    expect(await placesOf(changed.claimId, made.versionId)).toMatchObject([
      { quote: 'Fifty ships lie in the port' },
    ])
    expect(await lastEvent()).toMatchObject({
      type: 'claim.placed',
      payload: { by: 'confirmed', quote: 'changed' },
    })
    await refused('duplicate', () =>
      confirmPlace(db, as('editor'), { anchoringId: left.id, stillHolds: false }),
    )
  })

  it('lets an orphan be placed anew on words of a sentence, and says when they do not stand there', async () => {
    const article = await publishedArticle(db, bare)
    const { claimId } = await addedClaim(db, article, { quote: 'Most of them carry grain' })
    const made = await added(
      article,
      bodyOf(article).replace('Most of them carry grain', 'Nearly all are laden with wheat'),
    )
    expect(made).toMatchObject({ orphans: 1 })
    const { id: anchoringId } = await onlyWaiting(made.versionId)
    const at = { anchoringId, sentence: 4 }
    const absent = await refused('invalid', () => placeAnew(db, as('editor'), { ...at, words: 'grain' }))
    expect(absent.fieldErrors).toHaveProperty('words')
    await refused('invalid', () => placeAnew(db, as('editor'), { ...at, sentence: 40, words: null }))
    done(await placeAnew(db, as('editor'), { ...at, words: 'all are laden with wheat' }))
    expect(await placesOf(claimId, made.versionId)).toMatchObject([{ quote: 'all are laden with wheat' }])
    expect(await lastEvent()).toMatchObject({ type: 'claim.placed', claimId, payload: { by: 'placed' } })
  })

  it('lets go of a claim that no longer stands in the text, with why', async () => {
    const article = await publishedArticle(db, bare)
    const { claimId } = await addedClaim(db, article, { quote: 'Most of them carry grain' })
    const made = await added(article, 'Forty ships lie in the port.')
    const { id: anchoringId } = await onlyWaiting(made.versionId)
    done(await giveUpPlace(db, as('editor'), { anchoringId, reason: 'The paper took it out.' }))
    expect(await waitingAt(made.versionId)).toEqual([])
    expect((await claimRow(claimId))?.stage).toBe('open')
    expect(await lastEvent()).toMatchObject({ type: 'claim.place_given_up', claimId })
  })

  it('hands on what still waits to the version after it, so that no claim is lost', async () => {
    const article = await publishedArticle(db, bare)
    const { claimId } = await addedClaim(db, article, { quote: 'Most of them carry grain' })
    const second = await added(article, 'Forty ships lie in the port.')
    const third = await added(article, `${TEXT} It is so again.`)
    expect(await waitingAt(second.versionId)).toEqual([])
    expect(third).toMatchObject({ kept: 1, orphans: 0 })
    expect(await placesOf(claimId, third.versionId)).toMatchObject([{ quote: 'Most of them carry grain' }])
  })
})
