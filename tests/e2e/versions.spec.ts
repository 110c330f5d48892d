import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { addedClaim, importedArticle, type MadeArticle, publishedArticle } from '@/tests/support/articles'
import { publishedClaim } from '@/tests/support/factories'
import { test as base, expect } from '@/tests/support/fixtures'
import { drag } from '@/tests/support/workspace'

const REFRAIN = 'Nothing new was heard from the ministry on Tuesday, the paper writes.'
const TEXT = `${REFRAIN}\nForty ships lie in the port. Most of them carry grain.`

const test = base.extend<{ made: MadeArticle; shown: MadeArticle }>({
  made: async ({ site }, use) => {
    const { db, close } = openDatabase(site.database.owner)
    const made = await importedArticle(db, { text: TEXT, suggested: [] })
    for (const quote of [
      'heard from the ministry',
      'on Tuesday',
      'Forty ships lie in the port',
      'carry grain',
    ])
      await addedClaim(db, made, { quote, statement: `So it stands: ${quote}.` })
    await use(made)
    await close()
  },
  shown: async ({ site }, use) => {
    const { db, close } = openDatabase(site.database.owner)
    const made = await publishedArticle(db, { text: TEXT, suggested: [] })
    await addedClaim(db, made, { quote: 'Forty ships lie in the port', statement: 'Forty ships lie there.' })
    await use(made)
    await close()
  },
})

const later = `${REFRAIN}\n${REFRAIN}\nFifty ships lie in the port. Most of them carry corn.`

async function addVersion(page: Page, article: MadeArticle, text: string) {
  await page.goto(`/desk/articles/${article.articleId}`)
  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByLabel('Text').fill(text)
  await page.getByRole('button', { name: 'Add the new version' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`an editor adds a later text and gives every claim its place in it, ${how}`, async ({
    signInAs,
    made,
  }) => {
    const page = await signInAs('editor', { javaScriptEnabled })
    await addVersion(page, made, TEXT)
    await expect(page.getByRole('alert').filter({ hasText: 'text of version 1 word for word' })).toBeVisible()
    await page.getByLabel('Text').fill(later)
    await page.getByRole('button', { name: 'Add the new version' }).click()
    await expect(page.getByRole('heading', { name: 'Moved: 3 to confirm' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Not found again: 1' })).toBeVisible()
    await expect(page.getByText('Text changed')).toBeVisible()

    await page.getByRole('button', { name: 'Confirm all whose quote is identical (2)' }).click()
    await expect(page.getByRole('heading', { name: 'Moved: 1 to confirm' })).toBeVisible()
    const confirm = page.getByRole('button', { name: 'Confirm this place' })
    await expect(confirm).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /^Moved/ })).toHaveCount(0)
    await expect(page.locator(':focus')).toHaveText('So it stands: carry grain.')

    await page.getByText('Place it by its sentence').click()
    await page
      .getByLabel('Another sentence')
      .or(page.getByLabel('The sentence it stands in now'))
      .last()
      .fill('5')
    await page.getByLabel('Only these words of it').fill('carry corn')
    await page.getByRole('button', { name: 'Place it here' }).click()
    await expect(page.locator(':focus')).toContainText('No claim waits for its place in this version')

    await page.getByRole('button', { name: 'Show what changed' }).click()
    const changes = page.getByRole('region', { name: 'From version 1 to version 2' })
    await expect(changes.locator('del').first()).toBeVisible()
    await expect(changes.locator('ins').filter({ hasText: 'Fifty' })).toBeVisible()
  })
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'by dragging over its words' : 'word by word without JavaScript'

  test(`a claim that was not found again is placed in the text ${how}, and its verdict said to hold`, async ({
    signInAs,
    shown,
    site,
  }) => {
    const { db, close } = openDatabase(site.database.owner)
    await publishedClaim(db, { on: shown, claim: { quote: 'Most of them carry grain' } as object })
    await close()
    const page = await signInAs('editor', { javaScriptEnabled })
    await addVersion(page, shown, TEXT.replace('Most of them carry grain', 'Nearly all are laden with wheat'))
    await page.getByRole('link', { name: 'Place it in the text' }).click()
    const place = page.getByRole('region', { name: 'The place of the claim' })
    await expect(place).toContainText('Most of them carry grain')
    await expect(place.getByRole('button', { name: 'Place it here' })).toHaveCount(0)
    if (javaScriptEnabled) {
      await drag(page, 'all are', 'with wheat')
      await page.getByRole('link', { name: 'This is it' }).click()
    } else {
      await page.getByRole('link', { name: 'Sentence 4, open' }).click()
      await place.getByRole('link', { name: 'One word less at the start' }).click()
    }
    await expect(place.getByText('all are laden with wheat')).toBeVisible()
    await place.getByRole('button', { name: 'It stands here and still holds' }).click()
    await expect(page.getByText('No claim waits for its place in this version')).toBeVisible()
    await page.goto(`/desk/articles/${shown.articleId}`)
    await expect(page.getByText('readers see “Mostly true”')).toBeVisible()
  })
}

test('a reviewer sees the versions and the tray, and who may decide', async ({ signInAs, made }) => {
  const editor = await signInAs('editor')
  await addVersion(editor, made, later)
  await expect(editor.getByRole('heading', { name: 'Moved: 3 to confirm' })).toBeVisible()
  const page = await signInAs('reviewer')
  await page.goto(`/desk/articles/${made.articleId}/versions`)
  await expect(page.getByRole('button', { name: 'Confirm this place' }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(page.getByText('it takes an editor or an admin').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Place it in the text' })).toHaveCount(0)
})

test('readers keep the version that was published and hear that the original changed; its annotations are machine-readable', async ({
  signInAs,
  shown,
  request,
}) => {
  const address = `/api/articles/${shown.publicId}/annotations`
  const before = await request.get(address)
  expect(before.headers()['content-type']).toContain('application/ld+json')
  expect(before.headers()['cache-control']).toBe('public, no-cache')
  const record = await before.json()
  expect(record).toMatchObject({ type: 'AnnotationCollection', total: 1 })
  expect(record.first.items[0].target.selector[0]).toMatchObject({
    exact: 'Forty ships lie in the port',
  })
  const etag = before.headers().etag ?? ''
  expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(304)
  expect((await request.get('/api/articles/aaaaaaaaaa/annotations')).status()).toBe(404)

  const page = await signInAs('editor')
  await addVersion(page, shown, later)
  await expect(page.getByRole('heading', { name: 'Moved: 1 to confirm' })).toBeVisible()
  expect(await (await request.get(address)).json()).toEqual(record)
  await page.goto(`/desk/articles/${shown.articleId}`)
  await expect(page.getByText('One claim waits for its place in this version')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'As readers see it' }).click()
  await expect(page.getByText('The original has changed since')).toBeVisible()
  await expect(page.getByText('Forty ships').first()).toBeVisible()
})
