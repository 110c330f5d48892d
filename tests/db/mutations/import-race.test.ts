import { count } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { importArticle } from '@/db/mutations/import-article'
import { articles } from '@/db/schema'
import { importArticleInput } from '@/domain/article'
import { testDatabase } from '@/tests/support/db'
import { deskPeople } from '@/tests/support/desk-people'

const { db } = await testDatabase()

it('the same text pasted ten times at the same moment makes one article, which everybody is led to', async () => {
  const { editor } = await deskPeople(db)
  const input = importArticleInput.parse({ title: 'The port', text: 'Forty ships lie in the port.' })
  const pasted = await Promise.all(
    Array.from({ length: 10 }, () => importArticle(db, { actor: editor }, input)),
  )
  expect(new Set(pasted.map((one) => 'articleId' in one && one.articleId)).size).toBe(1)
  expect(pasted.filter((one) => 'known' in one && !one.known)).toHaveLength(1)
  expect(await db.select({ n: count() }).from(articles)).toEqual([{ n: 1 }])
})
