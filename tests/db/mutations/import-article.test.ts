import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { importArticle } from '@/db/mutations/import-article'
import { appearances, articles, articleVersions, claimants, claims, events, sentences } from '@/db/schema'
import { importArticleInput, SENTENCES_MAX } from '@/domain/article'
import { span } from '@/domain/position'
import { verifyHistory } from '@/scripts/audit-verify'
import { importedArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done } from '@/tests/support/factories'

const { db, as, refused } = await testDesk()

const PASTED = {
  title: 'The port',
  text: 'Forty ships lie in the port, as the U.S. Commerce Department says. “Grain 🌾 is in most.”\n\nThat is all.',
  publisher: 'The Courier',
  publishedOn: '2026-11-20',
}
const pasted = (more: object = {}) => importArticleInput.parse({ ...PASTED, ...more })

describe('importing an article', () => {
  it('freezes its text with its hash, finds its sentences and suggests a claim for each', async () => {
    const act = as('editor')
    const made = done(await importArticle(db, act, pasted()))
    const [article] = await db.select().from(articles).where(eq(articles.id, made.articleId))
    expect(article).toMatchObject({
      title: 'The port',
      words: 'the-port',
      mode: 'published_elsewhere',
      ground: null,
    })
    expect(article?.publishedVersionId).toBeNull()
    const [version] = await db.select().from(articleVersions).where(eq(articleVersions.id, made.versionId))
    if (!version) throw new Error('No version.')
    expect(version.digest).toBe(createHash('sha256').update(version.text).digest('hex'))
    const found = await db
      .select()
      .from(sentences)
      .where(eq(sentences.versionId, made.versionId))
      .orderBy(sentences.number)
    const wordsAt = ({ start, end }: { start: number | null; end: number | null }) =>
      Array.from(version.text)
        .slice(start ?? 0, end ?? 0)
        .join('')
    expect(found.map(wordsAt)).toEqual([
      'The port',
      'Forty ships lie in the port, as the U.S. Commerce Department says.',
      '“Grain 🌾 is in most.”',
      'That is all.',
    ])
    expect(found.every(({ coverage }) => coverage === 'open')).toBe(true)
    const suggested = await db
      .select({ claim: claims, place: appearances })
      .from(claims)
      .innerJoin(appearances, eq(appearances.claimId, claims.id))
      .where(eq(claims.articleId, made.articleId))
    expect(suggested).toHaveLength(4)
    for (const { claim, place } of suggested) {
      expect(claim).toMatchObject({ stage: 'suggested', publicId: null, claimMadeOn: '2026-11-20' })
      expect(place.quote).toBe(wordsAt(place))
    }
  })

  it('keeps a suggested claimant as named, a body a body', async () => {
    const claimant = { name: 'The Port Office', kind: 'body' } as const
    const said = {
      statement: 'Forty ships lie there.',
      attribution: 'named',
      kind: 'fact',
      claimant,
    } as const
    const { articleId } = await importedArticle(db, { suggested: [{ ...span(0, 5), ...said }] })
    const [named] = await db
      .select({ name: claimants.name, kind: claimants.kind })
      .from(claims)
      .innerJoin(claimants, eq(claimants.id, claims.claimantId))
      .where(eq(claims.articleId, articleId))
    expect(named).toEqual(claimant)
  })

  it('takes in a text of as many sentences as it may have, and refuses one more by its field', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `${i}`).join('\n')
    const { fieldErrors } = await refused('too_large', () =>
      importArticle(db, as('editor'), pasted({ text: lines(SENTENCES_MAX) })),
    )
    expect(fieldErrors?.text).toEqual([
      'The text has 4,001 sentences and lines; the desk takes in at most 4,000. Import it in parts.',
    ])
    const made = done(await importArticle(db, as('editor'), pasted({ text: lines(SENTENCES_MAX - 1) })))
    expect(await db.$count(sentences, eq(sentences.versionId, made.versionId))).toBe(SENTENCES_MAX)
    expect(await db.$count(claims, eq(claims.articleId, made.articleId))).toBe(SENTENCES_MAX)
    expect(await db.$count(events, eq(events.articleId, made.articleId))).toBe(SENTENCES_MAX + 1)
    expect((await verifyHistory(db)).fault).toBeNull()
  })

  it('is told in the history: the import, then each suggestion', async () => {
    const act = as('editor')
    const made = done(await importArticle(db, act, pasted({ title: 'The history of the port' })))
    const told = await db
      .select()
      .from(events)
      .where(eq(events.articleId, made.articleId))
      .orderBy(events.sequence)
    const [first, ...rest] = told
    expect(first).toMatchObject({
      type: 'article.imported',
      actorId: act.actor.id,
      claimId: null,
      payload: { versionId: made.versionId, digest: expect.stringMatching(/^[0-9a-f]{64}$/), sentences: 4 },
    })
    expect(rest.map(({ type }) => type)).toEqual(Array(4).fill('claim.suggested'))
    expect(new Set(rest.map(({ claimId }) => claimId)).size).toBe(4)
  })

  it('of a text that is there already opens the article that is there', async () => {
    const first = done(await importArticle(db, as('editor'), pasted({ title: 'Twice' })))
    const before = await db.$count(events)
    const again = await importArticle(
      db,
      as('second.editor'),
      pasted({ title: 'Twice', publisher: 'Another' }),
    )
    expect(again).toEqual({ ...first, known: true })
    expect(await db.$count(events)).toBe(before)
  })

  it('at the same moment by several people makes one article', async () => {
    const asked = pasted({ title: 'At the same moment' })
    const made = await Promise.all(Array.from({ length: 8 }, () => importArticle(db, as('editor'), asked)))
    expect(new Set(made.map((one) => done(one).articleId)).size).toBe(1)
    expect(made.filter((one) => !done(one).known)).toHaveLength(1)
    expect(await db.$count(articles, eq(articles.title, 'At the same moment'))).toBe(1)
  })

  it('is refused to a reviewer', async () => {
    const asked = pasted({ title: 'Not by a reviewer' })
    const { sentence } = await refused('wrong_role', () => importArticle(db, as('reviewer'), asked))
    expect(sentence).toBe('Your role does not allow this: it takes an editor or an admin.')
  })

  it('is refused for a text that would read other than it is stored, with its line', async () => {
    const asked = { ...pasted(), text: 'One line.\nA line with a \u202E turn.' }
    const { fieldErrors } = await refused('invalid', () => importArticle(db, as('editor'), asked))
    expect(fieldErrors?.text?.join()).toMatch(/line 2/i)
  })
})
