import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { importedArticle, type MadeArticle } from './articles'
import { test as base } from './fixtures'

const WORKSPACE_TEXT =
  'Forty 👍 ships lie in the port. The mayor counted them on Monday.\n- Most of them carry grain.'

/** `open` signs somebody in and opens the workspace of a freshly imported article. */
export const test = base.extend<{
  /** The article; by default with one suggestion for each sentence. */
  given: Parameters<typeof importedArticle>[1]
  made: MadeArticle
  open: (
    name: 'editor' | 'reviewer',
    options?: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } },
  ) => Promise<Page>
  placesOf: (statement: string) => Promise<unknown>
}>({
  given: [{ text: WORKSPACE_TEXT }, { option: true }],
  made: async ({ site, given }, use) => {
    const { db, close } = openDatabase(site.database.owner)
    await use(await importedArticle(db, given))
    await close()
  },
  open: async ({ made, signInAs }, use) => {
    await use(async (name, { viewport, ...options } = {}) => {
      const page = await signInAs(name, options)
      if (viewport) await page.setViewportSize(viewport)
      await page.goto(`/desk/articles/${made.articleId}`)
      return page
    })
  },
  placesOf: async ({ made, site }, use) => {
    const { sql, close } = openDatabase(site.database.owner)
    await use(async (statement) => {
      const rows =
        await sql`select c.stage, a.quote, a.start, a."end", substr(v.text, a.start + 1, a."end" - a.start) as words
        from claims c join appearances a on a.claim_id = c.id join article_versions v on v.id = a.version_id
        where c.article_id = ${made.articleId} and c.statement = ${statement}`
      return rows[0]
    })
    await close()
  },
})

/** What is in hand. */
export const hand = (page: Page) =>
  page.getByRole('region', { name: /^(Claim \d+|Sentence \d+|New claim from a passage)$/ })
/** A claim's line beside the text. */
export const card = (page: Page, statement: string) =>
  page.getByRole('link', { name: statement, exact: true })
export const progress = (page: Page) => page.getByRole('progressbar', { name: 'Sentences decided' })

/** Where words stand in the window, of the text's own words only. */
async function rectOf(page: Page, words: string) {
  // Before the typeface is there, words stand elsewhere.
  await page.evaluate(() => document.fonts.ready)
  const rect = await page.locator('#article-text').evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, middle: top + height / 2 }
    }
    return null
  }, words)
  if (!rect) throw new Error(`“${words}” is not in the text.`)
  return rect
}

/** Drags over the text with the mouse, from the beginning of some words to the end of others. */
export async function drag(page: Page, first: string, last: string) {
  const from = await rectOf(page, first)
  const to = await rectOf(page, last)
  await page.mouse.move(from.left + 1, from.middle)
  await page.mouse.down()
  await page.mouse.move(to.right - 1, to.middle, { steps: 8 })
  await page.mouse.up()
}

export { expect } from './fixtures'
