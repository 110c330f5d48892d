import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { decideSentences } from '@/db/mutations/decide-sentences'
import { events, sentences } from '@/db/schema'
import { addedClaim, type MadeArticle, ownArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, owner, people, refused } = await testDesk()

const coverageOf = async ({ versionId }: MadeArticle) =>
  (
    await db.select().from(sentences).where(eq(sentences.versionId, versionId)).orderBy(asc(sentences.number))
  ).map(({ coverage }) => coverage)
const toldOf = async ({ articleId }: MadeArticle) =>
  (
    await db
      .select({ payload: events.payload, actorId: events.actorId })
      .from(events)
      .where(and(eq(events.articleId, articleId), eq(events.type, 'coverage.decided')))
      .orderBy(asc(events.sequence))
  ).map(({ payload }) => payload)
const untouched = () => importedArticle(db, { suggested: [] })
const all = (versionId: string) => ({ versionId, numbers: [1, 2, 3, 4], was: 'open' as const })

describe('deciding several sentences at once', () => {
  it('decides the open ones in one step, each with its event, and leaves the decided as they are', async () => {
    const article = await untouched()
    const { versionId } = article
    done(await decideCoverage(db, as('editor'), { versionId, number: 2, coverage: 'opinion' }))
    const act = as('reviewer')
    const decided = await decideSentences(db, act, { ...all(versionId), coverage: 'nothing_to_check' })
    expect(decided).toMatchObject({ decided: [1, 3, 4], left: [] })
    expect(await coverageOf(article)).toEqual([
      'nothing_to_check',
      'opinion',
      'nothing_to_check',
      'nothing_to_check',
    ])
    expect((await toldOf(article)).slice(1)).toEqual(
      [1, 3, 4].map((number) => ({ versionId, number, from: 'open', to: 'nothing_to_check' })),
    )
    // The same form sent again decides nothing a second time.
    expect(await decideSentences(db, act, { ...all(versionId), coverage: 'nothing_to_check' })).toEqual(
      decided,
    )
    expect(await toldOf(article)).toHaveLength(4)
  })

  it('never decides over a suggestion or a claim, says which were left, and is refused where that leaves none', async () => {
    const article = await untouched()
    await addedClaim(db, article, { quote: 'in the port. The mayor' })
    await owner.sql`update sentences set coverage = 'open' where version_id = ${article.versionId}`
    expect(
      await decideSentences(db, as('reviewer'), { ...all(article.versionId), coverage: 'opinion' }),
    ).toMatchObject({ decided: [1, 4], left: [2, 3] })
    expect(await coverageOf(article)).toEqual(['opinion', 'open', 'open', 'opinion'])
    const suggesting = await importedArticle(db)
    const decide = () =>
      decideSentences(db, as('reviewer'), { ...all(suggesting.versionId), coverage: 'opinion' })
    expect((await refused('requirements_missing', decide)).sentence).toContain('Sentences 1 to 4')
  })

  it('is taken back for what still stands so, and not for what somebody decided meanwhile', async () => {
    const article = await untouched()
    const { versionId } = article
    done(await decideSentences(db, as('reviewer'), { ...all(versionId), coverage: 'opinion' }))
    done(await decideCoverage(db, as('editor'), { versionId, number: 3, coverage: 'nothing_to_check' }))
    const back = { versionId, numbers: [1, 2, 3], was: 'opinion' as const, coverage: 'open' as const }
    expect(await decideSentences(db, as('reviewer'), back)).toMatchObject({ decided: [1, 2], left: [] })
    expect(await coverageOf(article)).toEqual(['open', 'open', 'nothing_to_check', 'opinion'])
    await refused('requirements_missing', () => decideSentences(db, as('reviewer'), back))
  })

  it('is refused to readers, in the newsroom’s own article, and for a version that is not there', async () => {
    const { versionId } = await untouched()
    const own = await ownArticle(owner, people.editor.id)
    const opinion = (id: string) => ({ ...all(id), coverage: 'opinion' as const })
    await refused('not_found', () => decideSentences(db, as('reader'), opinion(versionId)))
    await refused('own_article', () => decideSentences(db, as('editor'), opinion(own.versionId)))
    await refused('not_found', () => decideSentences(db, as('editor'), opinion(people.editor.id)))
  })
})
