import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { publicSlug, slugWords } from '@/domain/address'
import { addedClaim, importedArticle, type MadeArticle } from '@/tests/support/articles'
import { test as base, expect } from '@/tests/support/fixtures'
import { openForm, postForm } from '@/tests/support/plain-form'
import { sessionOf } from '@/tests/support/session'

const test = base.extend<{ made: MadeArticle; eventsOf: () => Promise<unknown[]> }>({
  made: async ({ site }, use) => {
    const { db, close } = openDatabase(site.database.owner)
    const made = await importedArticle(db, {
      text: 'The wind is cold. Forty ships lie in the port. The mayor counted them on Monday. It is late. Nobody knows why.',
    })
    await addedClaim(db, made, { quote: 'Forty ships', statement: 'Forty ships lie in the port.' })
    await use(made)
    await close()
  },
  eventsOf: async ({ site, made }, use) => {
    const { sql, close } = openDatabase(site.database.owner)
    await use(async () => {
      const rows =
        await sql`select type, payload from events where article_id = ${made.articleId} and type like 'article.page%' order by sequence`
      return rows.map(({ type, payload }) => [type, payload.ground])
    })
    await close()
  },
})

const publish = (page: Page) => page.getByRole('button', { name: 'Publish the page', exact: true }).click()
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`an editor publishes a page knowingly, then again on a ground, and readers get what the page said, ${how}`, async ({
    signInAs,
    made,
    eventsOf,
    browser,
    site,
  }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    await page.goto(`/desk/articles/${made.articleId}`)
    await page.getByRole('link', { name: 'Publish the page' }).click()
    await expect(page.getByText('Version 1, frozen under')).toBeVisible()
    await expect(page.getByText('6 of 6 sentences are still open')).toBeVisible()
    await expect(page.getByLabel('Quotations only')).toBeChecked()
    await expect(page.getByText(/In quotations only: one passage, \d+ % of the text/)).toBeVisible()

    await publish(page)
    await expect(alert(page)).toContainText('6 sentences are still undecided.')
    expect(await eventsOf()).toEqual([])
    await page.getByLabel('Publish the page before every sentence is decided').check()
    await publish(page)
    await expect(page.getByText('Readers have this page')).toBeVisible()
    await expect(page.getByText(/^Published .*, in quotations only\.$/)).toBeVisible()

    const reader = await (await browser.newContext({ baseURL: site.address })).newPage()
    const title = made.text.split('\n')[0] ?? ''
    const address = `/articles/${publicSlug(slugWords(title), made.publicId)}`
    await reader.goto(address)
    await expect(reader.getByText('The mayor counted them on Monday.').first()).toBeVisible()
    await expect(reader.getByText('Nobody knows why.')).toHaveCount(0)

    await page.goto(`/desk/articles/${made.articleId}/page`)
    await page.getByLabel('Permitted').check()
    await page.getByLabel('Publish the page before every sentence is decided').check()
    await page.getByRole('button', { name: 'Publish it again' }).click()
    await expect(page.getByText('in full, on the ground “permitted”')).toBeVisible()
    await reader.goto(address)
    await expect(reader.getByText('Nobody knows why.').first()).toBeVisible()
    expect(await eventsOf()).toEqual([
      ['article.page_published', null],
      ['article.page_published', 'permitted'],
    ])

    await page.getByRole('button', { name: 'Take the page back' }).click()
    await expect(alert(page)).toContainText('The reason is missing.')
    await page.getByLabel('Why').fill('The publisher took the article down.')
    await page.getByRole('button', { name: 'Take the page back' }).click()
    await expect(page.getByText('Readers have no page of this article')).toBeVisible()
    expect((await reader.goto(address))?.status()).toBe(404)
    await reader.context().close()
  })
}

test('a reviewer may not publish a page: the button says so, and so does the page', async ({
  signInAs,
  made,
  site,
  eventsOf,
}) => {
  const page = await signInAs('reviewer')
  await page.goto(`/desk/articles/${made.articleId}`)
  const button = page.getByRole('button', { name: 'Publish the page' })
  await expect(button).toHaveAccessibleDescription(
    'Your role does not allow this: it takes an editor or an admin.',
  )
  await page.goto(`/desk/articles/${made.articleId}/page`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')

  const { db, close } = openDatabase(site.database.owner)
  const address = `${site.address}/desk/articles/${made.articleId}/page`
  const form = await openForm(address, await sessionOf(db, 'editor'), 'Publish the page')
  const answer = await postForm({ ...form, session: await sessionOf(db, 'reviewer') }, { incomplete: 'on' })
  await close()
  expect(answer.leadsTo).toContain('/account/refused?command=publish_page')
  expect(await eventsOf()).toEqual([])
})

test('what a reader or nobody asks for is not there', async ({ signInAs, made, browser, site }) => {
  const reader = await signInAs('reader')
  await reader.goto(`/desk/articles/${made.articleId}/page`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
  await expect(reader.getByText('Forty ships')).toHaveCount(0)
  const anonymous = await (await browser.newContext({ baseURL: site.address })).newPage()
  await anonymous.goto(`/desk/articles/${made.articleId}/page`)
  await expect(anonymous.getByRole('heading', { level: 1 })).toHaveText('Sign in to the desk')
  await anonymous.context().close()
})
