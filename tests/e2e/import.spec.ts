import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { ARTICLE_MAX } from '@/domain/article'
import { expect, test } from '@/tests/support/fixtures'
import { openForm, postForm } from '@/tests/support/plain-form'
import { sessionOf } from '@/tests/support/session'

const BODY = 'Forty ships lie in the port. Officials of the U.S. Commerce Department counted them.'

const text = (page: Page) => page.getByLabel('Text', { exact: true })
const title = (page: Page) => page.getByLabel('Title')
const submit = (page: Page) => page.getByRole('button', { name: 'Import the article' }).click()
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ })

async function paste(page: Page, given: { title?: string; text?: string } = {}) {
  await page.goto('/desk/import')
  return write(page, given)
}

async function write(page: Page, given: { title?: string; text?: string }) {
  const name = given.title ?? `The port ${randomUUID()}`
  await title(page).fill(name)
  await text(page).fill(given.text ?? BODY)
  return name
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a pasted article opens its workspace, ${how}`, async ({ signInAs }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    const name = await paste(page)
    await page.getByLabel('Publisher').fill('The Harbour Post')
    await page.getByLabel('Date of publication').fill('2026-11-20')
    await submit(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
    await expect(page.getByText('The Harbour Post')).toBeVisible()
    await expect(page.getByText('0 of 3')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Claim \d, Suggested$/ })).toHaveCount(3)

    await page.goto('/desk/articles')
    const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) })
    await expect(line).toContainText('3 suggested')
    await expect(line).toContainText('Readers have no page of it')
  })

  test(`the same text again opens the article that is there, ${how}`, async ({ signInAs }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    const name = await paste(page)
    await submit(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    const first = page.url()
    await paste(page, { title: `  ${name}`, text: BODY.replaceAll(' ', '  ') })
    await submit(page)
    await expect(page.getByText('This text is already here')).toBeVisible()
    expect(page.url()).toBe(`${first}?known=1`)
  })

  test(`what cannot be taken in is refused by its field and stays in the form, ${how}`, async ({
    signInAs,
    site,
  }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    const { sql, close } = openDatabase(site.database.owner)
    const articles = async () => (await sql`select count(*)::int as n from articles`)[0]?.n
    const before = await articles()
    const bad = [
      { text: '\u200b \n', sentence: 'The text is missing.' },
      {
        text: 'One line.\nA bell \u0007 rings.',
        sentence: 'The text holds a control character (U+0007) in line 2',
      },
      {
        text: 'Read \u202ethis',
        sentence: 'The text holds a character that turns the reading direction (U+202E)',
      },
      { text: `${'a'.repeat(ARTICLE_MAX)}b`, sentence: 'The text is too long: at most 200,000 characters.' },
    ]
    await page.goto('/desk/import')
    for (const { text: given, sentence } of bad) {
      const name = await write(page, { text: given })
      await submit(page)
      await expect(summary(page)).toContainText(sentence)
      await expect(page.getByText(`Error: ${sentence}`)).toBeVisible()
      await expect(title(page)).toHaveValue(name)
      await expect(text(page)).toHaveValue(given)
    }
    expect(await articles()).toBe(before)
    await close()
  })
}

test('an empty form names the fields that are missing, and the summary leads to them', async ({
  signInAs,
}) => {
  const page = await signInAs('editor')
  await page.goto('/desk/import')
  await submit(page)
  await expect(summary(page)).toContainText('The title is missing.')
  await summary(page).getByRole('link', { name: 'Paste the text of the article.' }).click()
  await expect(text(page)).toBeFocused()
})

test('five megabytes are refused before they are sent, and stay in the form', async ({ signInAs }) => {
  const page = await signInAs('editor')
  const much = 'Forty ships. '.repeat(400_000)
  await paste(page)
  // Laying out so much text keeps Chromium busy for long, and is not what is tried.
  await page.addStyleTag({ content: 'textarea { display: none }' })
  const field = page.locator('textarea[name="text"]')
  await field.evaluate((element, value) => {
    if (element instanceof HTMLTextAreaElement) element.value = value
  }, much)
  await submit(page)
  await expect(summary(page)).toContainText('The text is too long: at most 200,000 characters.')
  expect((await field.inputValue()).length).toBe(much.length)
})

test('twelve megabytes sent all the same are answered with a sentence and a status, and strangers are not read', async ({
  signInAs,
  site,
  request,
}) => {
  const page = await signInAs('editor')
  const large = (times: number) => ({
    headers: { origin: site.address },
    multipart: { title: 'The port', text: 'Forty ships. '.repeat(times) },
  })
  const answer = await page.request.post('/desk/import', large(1_000_000))
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('This is more than 10 MB.')
  const stranger = await request.post('/desk/import', large(200_000))
  expect(stranger.status()).toBe(401)
  expect(await stranger.text()).toContain('You are not signed in, so this was not read.')
})

test('a form sent twice at the same moment makes one article', async ({ site }) => {
  const { db, sql, close } = openDatabase(site.database.owner)
  const session = await sessionOf(db, 'editor')
  const form = await openForm(`${site.address}/desk/import`, session, 'Import an article')
  const submission = randomUUID()
  const name = `The port ${randomUUID()}`
  const send = () => postForm(form, { title: name, text: BODY }, submission)
  const [one, two] = await Promise.all([send(), send()])
  expect(one.leadsTo).toContain('/desk/articles/')
  expect(two.leadsTo).toBe(one.leadsTo)
  expect((await sql`select count(*)::int as n from articles where title = ${name}`)[0]?.n).toBe(1)
  await close()
})

test('an address in the newsroom’s own network is not fetched, and the paste stays', async ({ signInAs }) => {
  const page = await signInAs('editor')
  await paste(page)
  for (const address of [
    'http://127.0.0.1/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data/',
  ]) {
    await page.getByLabel('Address').fill(address)
    await page.getByRole('button', { name: 'Get the article' }).click()
    await expect(page.getByLabel('Address')).toHaveValue(address)
    await expect(summary(page)).toContainText('This address lies in a private network')
  }
  await expect(text(page)).toHaveValue(BODY)
})

test('a reviewer may not import, and is told who may', async ({ signInAs }) => {
  const page = await signInAs('reviewer')
  await page.goto('/desk/import')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
  await expect(page.getByText('It takes an editor or an admin.')).toBeVisible()
})

test('a reader and anybody who is not signed in get nothing of the desk', async ({
  signInAs,
  browser,
  site,
}) => {
  const reader = await signInAs('reader')
  const anonymous = await (await browser.newContext({ baseURL: site.address })).newPage()
  for (const path of ['/desk/import', '/desk/articles', `/desk/articles/${randomUUID()}`]) {
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
    await anonymous.goto(path)
    await expect(anonymous.getByRole('heading', { level: 1 })).toHaveText('Sign in to the desk')
  }
  await anonymous.context().close()
})
