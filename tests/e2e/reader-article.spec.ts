import { eq } from 'drizzle-orm'
import { SAMPLE_ARTICLE } from '@/db/sample/article'
import { articleVersions } from '@/db/schema'
import { addedClaim } from '@/tests/support/articles'
import { publishedArticle, publishedClaim } from '@/tests/support/factories'
import { expect, pathOfArticle, recordsOf, test } from '@/tests/support/reader'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a reader goes from the first page to the article, a marked claim, its check, and back into the text', async ({
      page,
    }) => {
      await page.goto('/')
      await page.getByRole('link', { name: SAMPLE_ARTICLE.title }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_ARTICLE.title)
      await expect(page.getByText(/^\d+ claims: \d+ true, /)).toBeVisible()

      await page.getByRole('link', { name: /^Claim \d+, Mixed$/ }).click()
      const note = page.locator('li:target')
      await expect(note).toBeInViewport()
      await expect(note).toContainText('Mixed')
      await expect(
        page
          .getByText('Huawei, which is')
          .or(page.locator('mark', { hasText: 'Huawei' }))
          .first(),
      ).toBeInViewport()
      await note.getByRole('link', { name: /^Huawei has developed/ }).click()

      await expect(page.getByRole('heading', { level: 1 })).toContainText('Huawei has developed')
      await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('not at the leading edge')
      await page.getByRole('link', { name: SAMPLE_ARTICLE.title }).click()
      await expect(page.locator('mark:target')).toHaveText('Huawei')
      await expect(page.locator('mark:target')).toBeInViewport()
    })

    test('each count of claims leads to a note of that status, and the total to all', async ({ page }) => {
      await page.goto('/articles')
      await page.getByRole('link', { name: SAMPLE_ARTICLE.title }).click()
      for (const [count, status] of [
        [/^\d+ false$/, 'False'],
        [/^\d+ not checked$/, 'Not checked'],
      ] as const) {
        await page.getByRole('link', { name: count }).click()
        await expect(page.locator('li:target')).toBeInViewport()
        await expect(page.locator('li:target')).toContainText(status)
      }
      await page.getByRole('link', { name: /^\d+ claims$/ }).click()
      await expect(page.getByRole('heading', { name: 'Claims in this text' })).toBeInViewport()
    })

    test('where no page is, a reader finds the sections and the way home', async ({ page }) => {
      for (const path of ['/nothing/is/here', '/claims/aaaaaaaaaa', '/articles/words']) {
        const answer = await page.goto(path)
        expect(answer?.status(), path).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here')
        await expect(
          page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Corrections' }),
        ).toBeVisible()
        await expect(page.getByText('This is a sample desk.')).toHaveCount(0)
      }
      await page.getByRole('main').getByRole('link', { name: 'Home page' }).click()
      await expect(page.getByRole('region', { name: 'Latest check', exact: true })).toBeVisible()
    })

    test('on a small screen a claim’s note comes up over the text, and goes again', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto('/articles')
      await page.getByRole('link', { name: SAMPLE_ARTICLE.title }).click()
      await page.getByRole('link', { name: /^Claim \d+, False$/ }).click()
      const note = page.locator('li:target')
      await expect(note.getByText('NIO is expanding')).toBeInViewport()
      await note.getByRole('link', { name: 'Close' }).click()
      await expect(page.locator('mark:target')).toBeInViewport()
      await expect(note).toHaveCount(0)
    })
  })

test('marked text is the article’s own, also when it is copied', async ({ page, db }) => {
  await page.goto('/articles')
  await page.getByRole('link', { name: SAMPLE_ARTICLE.title }).click()
  const [version] = await db.select().from(articleVersions).where(eq(articleVersions.number, 1)).limit(1)
  const lines = version?.blocks.map((block) =>
    Array.from(version.text).slice(block.start, block.end).join(''),
  )
  const copied = await page.evaluate(() => {
    const selected = (element: Element) => {
      getSelection()?.selectAllChildren(element)
      return getSelection()?.toString() ?? ''
    }
    return [...document.querySelectorAll('h1, .marked :is(p, li, blockquote)')].map(selected)
  })
  expect(copied).toEqual(lines)
})

test('its markup is an article’s, links the claims and holds no review of any', async ({ page, baseURL }) => {
  await page.goto('/articles')
  await page.getByRole('link', { name: SAMPLE_ARTICLE.title }).click()
  const [record, ...others] = await recordsOf(page)
  expect(others).toEqual([])
  expect(record).toMatchObject({ '@type': 'NewsArticle', headline: SAMPLE_ARTICLE.title })
  const notes = page.getByRole('region', { name: 'Claims in this text' }).getByRole('listitem')
  expect(record?.mentions).toHaveLength(await notes.count())
  expect(record?.mainEntityOfPage).toBe(new URL(page.url(), baseURL).href)
})

test('a text that may only be quoted is shown as its quoted passages and nothing more', async ({
  page,
  db,
  untilSeen,
}) => {
  const sentences = Array.from({ length: 12 }, (_, n) => `This is the sentence with the number ${n}.`)
  const article = await publishedArticle(db, {
    text: sentences.join(' '),
    publisher: 'The Port Gazette',
    author: 'Ada Writer',
    address: 'https://gazette.example/port',
  })
  await publishedClaim(db, {
    on: article,
    claim: { quote: 'the sentence with the number 5', statement: 'It is number five.' },
  })
  await addedClaim(db, article, { quote: 'the sentence with the number 10', statement: 'It is number ten.' })
  await untilSeen()
  await page.goto(await pathOfArticle(db, article.publicId))
  await expect(page.getByText('By Ada Writer, The Port Gazette')).toBeVisible()
  await expect(page.getByRole('link', { name: 'The original' })).toHaveAttribute(
    'href',
    'https://gazette.example/port',
  )
  await expect(page.getByText('2 claims: 1 mostly true, 1 not checked')).toBeVisible()
  const passages = page.getByRole('region', { name: 'Quoted passages' }).locator('.prose > p')
  const shown = (await passages.allTextContents()).map((text) => text.match(/\d+(?=\.)|number \d+/g)?.join())
  expect(shown).toHaveLength(2)
  const html = await (await page.request.get(page.url())).text()
  for (const [n, sentence] of sentences.entries())
    expect(html.includes(sentence) || html.includes(`number ${n}</`), sentence).toBe(
      [4, 5, 6, 9, 10, 11].includes(n),
    )
})
