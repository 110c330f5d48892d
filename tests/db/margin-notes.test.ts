import { expect, test } from 'vitest'
import { addVersion } from '@/db/mutations/add-version'
import { postComment, resolveThread } from '@/db/mutations/post-comment'
import { returnVerdict } from '@/db/mutations/return-verdict'
import { listMarginNotes } from '@/db/queries/desk/margin-notes'
import { listTextChanges } from '@/db/queries/desk/text-changes'
import { findWorkspace } from '@/db/queries/desk/workspace'
import { addVersionInput } from '@/domain/anchoring/anchoring'
import { importedArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  attached,
  claimInReview,
  claimToWithdraw,
  done,
  draftedClaim,
  openClaim,
  publishedClaim,
  reopenedClaim,
} from '@/tests/support/factories'

const { db, as } = await testDesk()

const bare = { suggested: [] }
const noteOf = async (versionId: string, claimId: string) =>
  (await listMarginNotes(db, versionId)).get(claimId)

test('a note tells the rating of the desk apart from the one readers see', async () => {
  const on = await importedArticle(db, bare)
  const draft = await draftedClaim(db, { on })
  const approved = await approvedClaim(db, { on })
  const published = await publishedClaim(db, { on })
  const ratingOf = async (claimId: string) => (await noteOf(on.versionId, claimId))?.ratings
  const rating = { ratingId: 'mostly_true', word: 'Mostly true' }
  expect(await ratingOf(draft.claimId)).toMatchObject([{ told: 'draft', ...rating }])
  expect(await ratingOf(approved.claimId)).toMatchObject([{ told: 'approved', ...rating }])
  expect(await ratingOf(published.claimId)).toMatchObject([
    { told: 'published', ...rating, conclusion: 'The figure is right, the year is not.' },
  ])
})

test('a note names public and internal sources, and of a restricted one nothing, whoever asks', async () => {
  const on = await importedArticle(db, bare)
  const made = await openClaim(db, { on })
  await attached(db, made, { title: 'A register', publisher: 'The port' })
  await attached(db, made, { title: 'A letter', visibility: 'internal', stance: 'refutes' })
  await attached(db, made, { title: 'A friend', visibility: 'restricted' })
  const note = await noteOf(on.versionId, made.claimId)
  expect(note?.sources).toMatchObject([
    { title: 'A register', publisher: 'The port', stance: 'supports', internal: false },
    { title: 'A letter', stance: 'refutes', internal: true },
  ])
})

test('a note says what asks for a change, and no longer once it is answered', async () => {
  const on = await importedArticle(db, bare)
  const { claimId } = await claimInReview(db, { on })
  const asksOf = async (id: string) => (await noteOf(on.versionId, id))?.asks
  expect(await asksOf(claimId)).toEqual([])
  const note = 'Ask the harbour master as well.'
  done(await returnVerdict(db, as('editor'), { claimId, note }))
  expect(await asksOf(claimId)).toMatchObject([{ kind: 'returned', note }])
  const body = 'Does the register count barges?'
  const { threadId } = done(await postComment(db, as('reviewer'), { claimId, threadId: null, body }))
  done(await postComment(db, as('editor'), { claimId, threadId, body: 'It does.' }))
  expect(await asksOf(claimId)).toMatchObject([{ kind: 'returned' }, { kind: 'thread', body, answers: 1 }])
  done(await resolveThread(db, as('editor'), { threadId, resolved: true }))
  expect(await asksOf(claimId)).toMatchObject([{ kind: 'returned' }])
  const reopened = await reopenedClaim(db, { on, reason: 'A reader wrote to us.' })
  expect(await asksOf(reopened.claimId)).toMatchObject([
    { kind: 'reopened', reason: 'A reader wrote to us.' },
  ])
  const leaving = await claimToWithdraw(db, { on })
  expect(await asksOf(leaving.claimId)).toMatchObject([{ kind: 'withdrawal' }])
})

test('a claim whose words changed says so in the new version, and the old one is there as it was', async () => {
  const title = 'The port'
  const text = 'Forty ships lie in the port on this day in May. Most of them carry grain.'
  const on = await importedArticle(db, { ...bare, title, text })
  const { claimId } = await openClaim(db, {
    on,
    claim: { quote: 'Forty ships lie in the port on this day in May' },
  })
  const input = { articleId: on.articleId, title, text: text.replace('Forty', 'Fifty') }
  const { versionId } = done(await addVersion(db, as('editor'), addVersionInput.parse(input)))
  expect((await noteOf(versionId, claimId))?.asks).toEqual([{ kind: 'text_changed', version: 2 }])
  expect(await listTextChanges(db, [claimId])).toMatchObject([
    { claimId, articleId: on.articleId, number: 2 },
  ])
  const first = await findWorkspace(db, on.articleId, 1)
  expect(first?.positions.text).toContain('Forty')
  expect(first?.claims.map(({ id }) => id)).toEqual([claimId])
  expect((await findWorkspace(db, on.articleId))?.version.number).toBe(2)
  expect(await findWorkspace(db, on.articleId, 3)).toBeNull()
})
