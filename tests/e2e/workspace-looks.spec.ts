import { openDatabase } from '@/db/client'
import { expectAccessible } from '@/tests/support/accessible'
import { importedArticle } from '@/tests/support/articles'
import { card, expect, hand, test } from '@/tests/support/workspace'

test('a card lights its mark and a mark its card', async ({ open }) => {
  const page = await open('reviewer')
  await card(page, 'Most of them carry grain.').hover()
  await expect(page.locator('mark[data-lit]')).toHaveText('Most of them carry grain.')
  await page.getByText('counted them', { exact: false }).first().hover()
  await expect(page.locator('mark[data-lit]')).toHaveText('The mayor counted them on Monday.')
  await expect(page.locator('[data-claim-card][data-lit]')).toContainText('The mayor counted them')
})

test('on a phone the text comes first, and nothing is wider than the window', async ({ open }) => {
  const page = await open('reviewer', { viewport: { width: 360, height: 740 } })
  const text = await page.getByRole('region', { name: 'Text' }).boundingBox()
  const claims = await page.getByRole('region', { name: 'Claims' }).boundingBox()
  expect(text && claims && text.y + text.height <= claims.y).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.setViewportSize({ width: 1024, height: 800 })
  const beside = await page.getByRole('region', { name: 'Claims' }).boundingBox()
  const wide = await page.getByRole('region', { name: 'Text' }).boundingBox()
  expect(wide && beside && wide.x + wide.width <= beside.x).toBe(true)
})

test('a text is laid out in the direction of its language, and no word of it is wider than its column', async ({
  open,
  site,
}) => {
  const page = await open('reviewer', { viewport: { width: 360, height: 740 } })
  const { db, close } = openDatabase(site.database.owner)
  const long = 'ب'.repeat(440)
  const { articleId } = await importedArticle(db, {
    language: 'ar',
    text: `وصلت السفن إلى الميناء.\n${long}.`,
  })
  await close()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    await page.goto(`/desk/articles/${articleId}?sentence=3`)
    await expect(hand(page)).toContainText('Sentence 3 of 3')
    await expect(page.locator('#article-text > div')).toHaveCSS('direction', 'rtl')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const claims = page.getByRole('region', { name: 'Claims', exact: true })
    expect(await claims.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
  }
})

test('a sentence in hand, chosen suggestions and the list of keys can be used by everybody', async ({
  open,
  made,
}) => {
  const page = await open('editor')
  await page.goto(`/desk/articles/${made.articleId}?sentence=2&choose=all`)
  await expect(page.getByRole('button', { name: 'Accept them' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(page.getByRole('dialog', { name: 'Keys of the workspace' })).toBeVisible()
  await expectAccessible(page)
})
