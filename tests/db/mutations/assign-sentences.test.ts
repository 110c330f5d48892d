import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addVersion } from '@/db/mutations/add-version'
import { assignSentences } from '@/db/mutations/assign-sentences'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { findWorkspace } from '@/db/queries/desk/workspace'
import { events, sentences } from '@/db/schema'
import { addVersionInput } from '@/domain/anchoring/anchoring'
import { type MadeArticle, ownArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle } from '@/tests/support/factories'

const { db, as, owner, people, refused } = await testDesk()
const { reviewer, editor } = people
const another = people['second.editor']

const bare = () => importedArticle(db, { suggested: [] })
const range = ({ versionId }: MadeArticle, from: number, to: number) => ({ versionId, from, to, seen: 0 })
const giveTo = (person: { id: string }) => ({ personId: person.id, decision: 'give' as const })
const takeBack = { personId: editor.id, decision: 'take_back' as const }
const holders = async (versionId: string) =>
  (
    await db
      .select({ whose: sentences.assignedTo })
      .from(sentences)
      .where(eq(sentences.versionId, versionId))
      .orderBy(asc(sentences.number))
  ).map(({ whose }) => whose)
const toldOf = async ({ articleId }: MadeArticle) =>
  (
    await db
      .select({ payload: events.payload })
      .from(events)
      .where(and(eq(events.articleId, articleId), eq(events.type, 'sentences.assigned')))
      .orderBy(asc(events.sequence))
  ).map(({ payload }) => payload)

describe('assigning sentences', () => {
  it('gives a range to somebody, hands it on and takes it back, each with its event; the same form sent again does nothing', async () => {
    const article = await bare()
    const act = as('editor')
    const answer = done(await assignSentences(db, act, { ...range(article, 2, 3), ...giveTo(reviewer) }))
    expect(answer).toEqual({ changed: [2, 3], left: [] })
    expect(await holders(article.versionId)).toEqual([null, reviewer.id, reviewer.id, null])
    expect(await assignSentences(db, act, { ...range(article, 2, 3), ...giveTo(reviewer) })).toEqual(answer)
    const found = await findWorkspace(db, article.articleId)
    const { assignment } = found?.sentences[1] ?? {}
    expect(assignment).toMatchObject({ personId: reviewer.id, name: reviewer.name, by: editor.name })

    const seen = Number(assignment?.at)
    const handing = { ...range(article, 1, 4), seen, ...giveTo(another) }
    done(await assignSentences(db, as('editor'), handing))
    expect(await holders(article.versionId)).toEqual([another.id, another.id, another.id, another.id])
    const latest = { seen: Number.MAX_SAFE_INTEGER }
    done(await assignSentences(db, as('editor'), { ...range(article, 1, 2), ...latest, ...takeBack }))
    const { versionId } = article
    expect(await toldOf(article)).toEqual([
      { versionId, numbers: [2, 3], userId: reviewer.id, formerId: null, self: false },
      { versionId, numbers: [1, 4], userId: another.id, formerId: null, self: false },
      { versionId, numbers: [2, 3], userId: another.id, formerId: reviewer.id, self: false },
      { versionId, numbers: [1, 2], userId: null, formerId: another.id, self: false },
    ])
  })

  it('lets a reviewer take what is nobody’s and give it back, and leaves what is somebody’s', async () => {
    const article = await bare()
    done(await assignSentences(db, as('editor'), { ...range(article, 2, 2), ...giveTo(another) }))
    const all = range(article, 1, 4)
    expect(await assignSentences(db, as('reviewer'), { ...all, ...giveTo(reviewer) })).toEqual({
      ...{ changed: [1, 3, 4], left: [2] },
    })
    const theirs = { ...range(article, 2, 2), ...giveTo(reviewer) }
    const { sentence } = await refused('requirements_missing', () =>
      assignSentences(db, as('reviewer'), theirs),
    )
    expect(sentence).toBe('Sentence 2: somebody works on it already. An editor can hand them on.')
    await refused('wrong_role', () => assignSentences(db, as('reviewer'), { ...all, ...giveTo(another) }))
    done(await assignSentences(db, as('reviewer'), { ...all, ...takeBack }))
    expect(await holders(article.versionId)).toEqual([null, another.id, null, null])
    await refused('requirements_missing', () => assignSentences(db, as('reviewer'), { ...all, ...takeBack }))
  })

  it('keeps nobody else from deciding, and goes with unchanged sentences into a new version', async () => {
    const article = await bare()
    const { articleId, versionId } = article
    done(await assignSentences(db, as('editor'), { ...range(article, 2, 4), ...giveTo(reviewer) }))
    done(await decideCoverage(db, as('editor'), { versionId, number: 2, coverage: 'opinion' }))
    const [title = '', ...lines] = article.text.split('\n')
    const text = `A new beginning.\n${lines.join('\n').replace('on Monday', 'on Sunday')}`
    const input = addVersionInput.parse({ articleId, title, text })
    const made = done(await addVersion(db, as('editor'), input))
    expect(await holders(made.versionId)).toEqual([null, null, reviewer.id, null, reviewer.id])
    const [row] = await db
      .select()
      .from(sentences)
      .where(and(eq(sentences.versionId, made.versionId), eq(sentences.number, 3)))
    expect(row).toMatchObject({ coverage: 'opinion', assignedBy: editor.id, assignedAt: expect.any(Date) })
  })

  it('does not hand on unseen what somebody was given meanwhile, and does when asked again', async () => {
    const article = await bare()
    done(await assignSentences(db, as('second.editor'), { ...range(article, 2, 2), ...giveTo(reviewer) }))
    const late = { ...range(article, 1, 3), ...giveTo(editor) }
    const { sentence, theirs } = await refused('stale', () => assignSentences(db, as('editor'), late))
    expect(sentence).toContain('Sentence 2: somebody was given this after you opened the page')
    done(await assignSentences(db, as('editor'), { ...late, seen: Number(theirs?.seen) }))
    expect(await holders(article.versionId)).toEqual([editor.id, editor.id, editor.id, null])
  })

  it('is refused to readers, to people who do not work here, and where there is no such sentence or text', async () => {
    const article = await bare()
    const own = await ownArticle(owner, editor.id)
    const one = range(article, 1, 1)
    const giving = (input: object) => () =>
      assignSentences(db, as('editor'), { ...one, ...giveTo(reviewer), ...input })
    await refused('not_found', () => assignSentences(db, as('reader'), { ...one, ...giveTo(people.reader) }))
    expect(await refused('invalid', giving(giveTo(people.reader)))).toMatchObject({
      fieldErrors: { personId: ['This person does not work at this desk.'] },
    })
    await refused('invalid', giving({ from: 9, to: 12 }))
    await refused('not_found', giving({ versionId: editor.id }))
    await refused('own_article', giving({ versionId: own.versionId }))
  })
})
