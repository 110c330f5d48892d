import { expect, type Page } from '@playwright/test'
import { eq, like } from 'drizzle-orm'
import { type Database, openDatabase } from '@/db/client'
import { PageAcks } from '@/db/page-cache/acks'
import { articles, claims } from '@/db/schema'
import { articlePath, claimPath } from '@/domain/address'
import { test as withSite } from './e2e'

/** `test` with the site's database at hand, and a way to wait until the server has heard of what a test changed there. */
export const test = withSite.extend<{ db: Database; untilSeen: () => Promise<void> }>({
  db: async ({ site }, use) => {
    const { db, close } = openDatabase(site.database.owner, { pool: 4 })
    await use(db)
    await close()
  },
  untilSeen: async ({ site }, use) => {
    const acks = new PageAcks(site.database.desk)
    await use(async () => {
      expect(await acks.untilSeen()).toMatchObject({ late: 0 })
    })
    await acks.close()
  },
})

export { expectAccessible } from './accessible'
export { expect }

/** Where readers would find the one claim whose statement holds these words, whether or not they may. */
export async function pathOfClaim(db: Database, words: string): Promise<string> {
  const rows = await db
    .select()
    .from(claims)
    .where(like(claims.statement, `%${words}%`))
  const [row] = rows
  if (rows.length !== 1 || !row?.publicId) throw new Error(`${rows.length} claims say “${words}”.`)
  return claimPath({ words: row.words ?? '', publicId: row.publicId })
}

/** Where readers find an article's page. */
export async function pathOfArticle(db: Database, publicId: string): Promise<string> {
  const [row] = await db.select().from(articles).where(eq(articles.publicId, publicId))
  if (!row) throw new Error('There is no such article.')
  return articlePath({ words: row.words, publicId })
}

/** The JSON-LD records of the page in view. */
export async function recordsOf(page: Page): Promise<Record<string, unknown>[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  return texts.map((text) => JSON.parse(text))
}
