import { randomUUID } from 'node:crypto'
import { truncate, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { FILE_MAX } from '@/domain/article-reading'
import { expectAccessible } from '@/tests/support/accessible'
import { importedArticle } from '@/tests/support/articles'
import { expect, test } from '@/tests/support/fixtures'
import { docx, pdf, wordParagraph } from '@/tests/support/made-files'
import { redirect, page as served, type WebSite } from '@/tests/support/web-site'

const name = randomUUID()
const SENTENCE =
  'Forty ships lie in the port, and officials of the harbour counted every one of them on Friday.'
const BODY = [SENTENCE, SENTENCE.replace('Forty', 'Fifty'), SENTENCE.replace('Forty', 'Sixty')]
const ARTICLE = `<!DOCTYPE html><html lang="en-GB"><head><title>Ships wait ${name} | Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Ana Silva">
<meta property="article:published_time" content="2026-11-20T08:00:00Z"></head>
<body><nav>Home</nav><article><h1>Ships wait ${name}</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`

const ofText = (title: string, body: readonly string[]) =>
  `<html><body><article><h1>${title}</h1>${body.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
let later = ''
let world: WebSite
let letGo = () => {}
const leftAlone = new Promise<void>((resolve) => {
  letGo = resolve
})

test.beforeAll(({ running }) => {
  world = running.world
  world.serve({
    '/ships': served(ARTICLE),
    '/moved': redirect('/ships'),
    '/later': (request, response) => served(later)(request, response),
    '/little': served('<html><body><h1>Ships wait</h1><p>Forty ships wait.</p></body></html>'),
    '/scripts': served(
      '<html><head><title>Ships wait</title></head><body><script>render()</script></body></html>',
    ),
    '/held': (_, response) => {
      response.on('close', letGo)
      response.writeHead(200, { 'content-type': 'text/html' }).write(ARTICLE.slice(0, 100))
    },
  })
})

const text = (page: Page) => page.getByLabel('Text', { exact: true })
const title = (page: Page) => page.getByLabel('Title')
const address = (page: Page) => page.getByLabel('Address')
const get = (page: Page) => page.getByRole('button', { name: 'Get the article' }).click()
const read = (page: Page) => page.getByRole('button', { name: 'Read the file' }).click()
const submit = (page: Page) => page.getByRole('button', { name: 'Import the article' }).click()
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ })
const told = (page: Page) => page.getByRole('status').filter({ hasText: /\S/, hasNotText: 'Cancel' })

async function choose(page: Page, fileName: string, buffer: Buffer) {
  await page
    .getByLabel('File')
    .setInputFiles({ name: fileName, mimeType: 'application/octet-stream', buffer })
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a page is read into the form by its address, marked, and imported, ${how}`, async ({ signInAs }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    await page.goto('/desk/import')
    await address(page).fill(`${world.address}/moved`)
    await get(page)
    await expect(told(page)).toContainText('The page was read into the form.')
    await expect(title(page)).toHaveValue(`Ships wait ${name}`)
    await expect(text(page)).toHaveValue(BODY.join('\n'))
    await expect(address(page)).toHaveValue(`${world.address}/ships`)
    await expect(page.getByLabel('Publisher')).toHaveValue('The Harbour Post')
    await expect(page.getByLabel('Author')).toHaveValue('Ana Silva')
    await expect(page.getByLabel('Date of publication')).toHaveValue('2026-11-20')
    await expect(page.getByLabel('Language')).toHaveValue('en-GB')
    await expect(page.getByText('From page', { exact: true })).toHaveCount(7)
    await expect(title(page)).toHaveAccessibleDescription(/From page/)
    await title(page).fill(`Ships still wait ${name} ${how}`)
    if (javaScriptEnabled) await expect(page.getByText('From page', { exact: true })).toHaveCount(6)
    await submit(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ships still wait ${name} ${how}`)
  })

  test(`files are read into the form, ${how}`, async ({ signInAs }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    const words = ['Ships wait', ...BODY].map((line) => wordParagraph(line)).join('')
    const lines = ['Ships wait', '', 'Forty ships lie in the port and offi-', 'cials counted them.']
    const files: [string, Buffer, string][] = [
      ['ships.docx', docx(words), BODY.join('\n')],
      ['ships.pdf', pdf([lines]), 'Forty ships lie in the port and officials counted them.'],
      ['ships.txt', Buffer.from(`Ships wait\n\n${BODY.join('\n')}`), BODY.join('\n')],
    ]
    // What is read is the same either way: without scripts one file shows how its answer comes.
    for (const [fileName, bytes, expected] of javaScriptEnabled ? files : files.slice(0, 1)) {
      await page.goto('/desk/import')
      await choose(page, fileName, bytes)
      await read(page)
      await expect(told(page)).toContainText('The file was read into the form.')
      await expect(text(page)).toHaveValue(expected)
      await expect(title(page)).toHaveValue('Ships wait')
    }
  })

  test(`what cannot be read is a sentence by its field, and the paste stays, ${how}`, async ({
    signInAs,
    site,
  }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    const { sql, close } = openDatabase(site.database.owner)
    const articles = async () => (await sql`select count(*)::int as n from articles`)[0]?.n
    const before = await articles()
    await page.goto('/desk/import')
    await title(page).fill('My title')
    await text(page).fill('My own paste.')
    const addresses = [
      ['', 'Give the address of the article first.'],
      [`${world.address}/gone`, 'says there is no page at this address (404)'],
      ['http://me:secret@127.0.0.1/', 'holds a user name or a password'],
    ] as const
    for (const [given, sentence] of javaScriptEnabled ? addresses : addresses.slice(0, 2)) {
      await address(page).fill(given)
      await get(page)
      await expect(refusal(page)).toContainText(sentence)
      await expect(address(page)).toHaveValue(given)
    }
    await read(page)
    await expect(refusal(page)).toContainText('Choose a file first.')
    const files: [string, Buffer, string][] = [
      ['empty.txt', Buffer.alloc(0), 'This is empty'],
      ['locked.pdf', pdf([['Ships wait']], { encrypted: true }), 'protected by a password'],
      ['scan.pdf', pdf([[]]), 'pictures of its pages and no text'],
      ['bomb.html', Buffer.from(`<html><body>${'<div>'.repeat(100_000)}`), 'built of so many parts'],
    ]
    for (const [fileName, bytes, sentence] of javaScriptEnabled ? files : files.slice(-1)) {
      await choose(page, fileName, bytes)
      await read(page)
      await expect(refusal(page)).toContainText(sentence)
    }
    await expect(title(page)).toHaveValue('My title')
    await expect(text(page)).toHaveValue('My own paste.')
    expect(await articles()).toBe(before)
    await close()
  })

  test(`a page that gives little shows what it gave and asks for the rest, ${how}`, async ({ signInAs }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    await page.goto('/desk/import')
    await address(page).fill(`${world.address}/little`)
    await get(page)
    await expect(told(page)).toContainText('Only 3 words of text could be read.')
    await expect(text(page)).toHaveValue('Forty ships wait.')
    await address(page).fill(`${world.address}/scripts`)
    await get(page)
    await expect(told(page)).toContainText('shows its text only by running scripts')
    await expect(title(page)).toHaveValue('Ships wait')
    await expect(text(page)).toHaveValue('')
  })

  test(`a later text is fetched from the article’s own address, checked and added, ${how}`, async ({
    signInAs,
    site,
  }) => {
    const headline = `Ships wait ${randomUUID()}`
    const { db, close } = openDatabase(site.database.owner)
    const given = { title: headline, text: BODY.join('\n'), suggested: [] }
    const { articleId } = await importedArticle(db, { ...given, address: `${world.address}/later` })
    const pasted = await importedArticle(db)
    await close()
    const page = await signInAs('editor', { javaScriptEnabled })
    const again = page.getByRole('button', { name: 'Fetch it again' })
    await page.goto(`/desk/articles/${articleId}/versions`)
    later = ofText(headline, BODY)
    await again.click()
    await expect(told(page)).toContainText('Nothing has changed: the page says what version 1 says')
    await expect(text(page)).toHaveValue('')
    const changed = [...BODY, 'The mayor said on Saturday that all of them would leave within a week.']
    later = ofText(headline, changed)
    await again.click()
    await expect(told(page)).toContainText('its text differs from every version')
    await expect(text(page)).toHaveValue(changed.join('\n'))
    await expect(page.getByText('From page', { exact: true })).toHaveCount(2)
    await page.getByRole('button', { name: 'Add the new version' }).click()
    await expect(page.getByText('Version 2 is the latest.')).toBeVisible()

    await choose(page, 'ships.txt', Buffer.from([headline, ...changed].join('\n')))
    await read(page)
    await expect(told(page)).toContainText('Nothing has changed: the file says what version 2 says')
    await page.goto(`/desk/articles/${pasted.articleId}/versions`)
    await expect(again).toHaveAttribute('aria-disabled', 'true')
    await expect(again).toHaveAccessibleDescription('The article came in without an address.')
  })
}

test('a reading tells its steps and can be cancelled, on the server too; what is typed stays and can be imported', async ({
  signInAs,
}) => {
  const page = await signInAs('editor')
  await page.goto('/desk/import')
  await title(page).fill(`Pasted ${name}`)
  await text(page).fill('Forty ships wait.')
  await address(page).fill(`${world.address}/held`)
  await address(page).press('Enter')
  const progress = page.getByRole('status', { name: 'Progress' })
  await expect(progress.getByRole('listitem')).toHaveText(['Asking 127.0.0.1', /^Receiving the page….?1 KB$/])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await leftAlone
  await expect(progress).toHaveText('Cancelled. The form is as it was.')
  await expect(text(page)).toHaveValue('Forty ships wait.')
  await submit(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Pasted ${name}`)
})

test('the steps are told to editors of this desk alone, and to forms of its own fields', async ({
  signInAs,
  request,
  baseURL,
}) => {
  const headers = { origin: baseURL ?? '' }
  const asked = (multipart: Record<string, string>) => ({ headers, multipart })
  const good = { way: 'address', address: `${world.address}/ships` }
  const at = '/desk/import/reading'
  expect((await request.post(at, asked(good))).status()).toBe(401)
  expect((await request.post(at, { multipart: good })).status()).toBe(403)
  const { request: reviewer } = (await signInAs('reviewer')).context()
  expect((await reviewer.post(at, asked(good))).status()).toBe(403)
  const { request: editor } = (await signInAs('editor')).context()
  expect((await editor.post(at, asked({ ...good, stage: 'published' }))).status()).toBe(422)
  expect((await editor.post(at, { headers, data: 'no form' })).status()).toBe(400)
  const nowhere = randomUUID()
  const unknown = { way: 'again', articleId: nowhere, title: '', text: '' }
  expect((await editor.post(`/desk/articles/${nowhere}/versions/reading`, asked(unknown))).status()).toBe(404)
  const lines = (await (await editor.post(at, asked(good))).text()).trim().split('\n')
  expect(lines.at(-1)).toContain('"ok":')
  expect(lines.slice(0, -1).join()).toContain('Reading the text')
})

test('a paste is not replaced by what a page says, and a huge file is not even sent', async ({
  signInAs,
}, testInfo) => {
  const page = await signInAs('editor')
  await page.goto('/desk/import')
  await text(page).fill('My own paste.')
  const huge = testInfo.outputPath('huge.pdf')
  await writeFile(huge, '')
  await truncate(huge, FILE_MAX + 1)
  await page.getByLabel('File').setInputFiles(huge)
  await expect(page.getByText('The file is larger than 8 MB.')).toBeVisible()
  await address(page).fill(`${world.address}/ships`)
  await get(page)
  await expect(told(page)).toContainText('The text you had in the form stayed.')
  await expect(text(page)).toHaveValue('My own paste.')
  await expect(title(page)).toHaveValue(`Ships wait ${name}`)
})
