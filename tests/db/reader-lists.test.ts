import { expect, test } from 'vitest'
import { listArticles } from '@/db/queries/reader/articles'
import { listChecks } from '@/db/queries/reader/checks'
import { listCorrections } from '@/db/queries/reader/corrections'
import { findFrontPage } from '@/db/queries/reader/front-page'
import { testDesk } from '@/tests/support/desk'
import {
  correctedClaim,
  openClaim,
  publishedArticle,
  publishedClaim,
  rewrittenClaim,
  withdrawnClaim,
} from '@/tests/support/factories'

const { db, reader } = await testDesk()

const articles = [await publishedArticle(db), await publishedArticle(db), await publishedArticle(db)]
const [article] = articles
const checks = [
  await publishedClaim(db),
  await publishedClaim(db, { on: article }),
  await correctedClaim(db),
  await correctedClaim(db),
  await rewrittenClaim(db),
]
const gone = await withdrawnClaim(db)
const open = await openClaim(db, { on: article })

const idsOf = (rows: readonly { publicId: string }[]) => rows.map(({ publicId }) => publicId)

test('every check that was published stands in the list, also of no article, and what was taken back', async () => {
  const listed = await listChecks(reader.db)
  expect(idsOf(listed).sort()).toEqual(idsOf([...checks, gone]).sort())
  expect(idsOf(listed)).not.toContain(open.publicId)
  const taken = listed.find(({ publicId }) => publicId === gone.publicId)
  expect(taken).toMatchObject({ status: { kind: 'withdrawn' }, conclusion: null, publishedAt: null })
  expect(listed[0]?.publicId).toBe(gone.publicId)
  const front = (await findFrontPage(reader.db)).checks
  for (const check of front)
    expect(listed).toContainEqual(expect.objectContaining({ publicId: check.publicId }))
})

test.each([
  ['checks', listChecks],
  ['articles', listArticles],
  ['corrections', listCorrections],
] as const)('pages of the %s leave nothing out and show nothing twice', async (_, list) => {
  const all = await list(reader.db)
  expect(all.length).toBeGreaterThan(1)
  const pages = await Promise.all(all.map((_, n) => list(reader.db, 1, n)))
  expect(pages.flat()).toEqual(all)
  expect(await list(reader.db, 1, all.length)).toEqual([])
})
