import { publishedArticle, publishedClaim } from '@/tests/support/factories'
import { expect, expectAccessible, pathOfArticle, pathOfClaim, test } from '@/tests/support/reader'

const SCREENS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const

for (const { colorScheme, width } of SCREENS)
  test.describe(`${colorScheme}, ${width} pixels wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })

    test('every page of readers is accessible and fits', async ({ page, db, untilSeen }) => {
      const article = await publishedArticle(db)
      await publishedClaim(db, { on: article, claim: { quote: 'Forty ships' } })
      await untilSeen()
      const huawei = await pathOfClaim(db, 'Huawei has developed')
      const paths = [
        '/',
        '/articles',
        '/corrections',
        '/checks',
        '/methodology#false',
        huawei,
        `${huawei}/history`,
        await pathOfClaim(db, 'have built alternatives to advanced AI chips'),
        await pathOfClaim(db, 'Yangtze Delta'),
        await pathOfClaim(db, 'sample province’s electricity'),
        await pathOfArticle(db, article.publicId),
      ]
      for (const path of paths) {
        await page.goto(path)
        await expectAccessible(page, colorScheme === 'dark')
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(tooWide, path).toBeLessThanOrEqual(0)
      }
      await page.goto('/articles')
      await page.getByRole('link', { name: /Under American curbs/ }).click()
      await expectAccessible(page)
      await page.getByRole('link', { name: /^Claim \d+, Mixed$/ }).click()
      await expect(page.locator('li:target')).toBeInViewport()
      await expectAccessible(page)
    })
  })

test('a rating’s link leads to what it means', async ({ page, db }) => {
  await page.goto(await pathOfClaim(db, 'NIO is expanding'))
  await page.getByRole('link', { name: 'What “False” means' }).click()
  await expect(page.locator(':target')).toContainText('Not accurate.')
  await expect(page.locator(':target')).toBeInViewport()
})

test('on paper a source has its address', async ({ page, db }) => {
  await page.goto(await pathOfClaim(db, 'Huawei has developed'))
  await page.emulateMedia({ media: 'print' })
  const printed = (link: Element) => getComputedStyle(link, '::after').content
  const links = page.getByRole('region', { name: 'Evidence' }).getByRole('link')
  for (const link of await links.all())
    expect(await link.evaluate(printed)).toBe(`" (${await link.getAttribute('href')})"`)
})

test('on paper an article has its text, then the claims with their numbers and ratings', async ({ page }) => {
  await page.goto('/articles')
  await page.getByRole('link', { name: /Under American curbs/ }).click()
  await page.emulateMedia({ media: 'print' })
  const notes = page.getByRole('region', { name: 'Claims in this text' })
  await expect(notes).toHaveCSS('position', 'static')
  await expect(notes.getByText('Mixed')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden()
})
