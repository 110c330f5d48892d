import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/accessible'
import { expect, test } from '@/tests/support/fixtures'

const claimsOn = (page: Page) =>
  page.getByRole('table', { name: 'Claims in the queue' }).getByRole('rowheader')

/** The statements listed once the page that was asked for has loaded. */
async function statementsOn(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  return claimsOn(page).allInnerTexts()
}

const filters = (page: Page) => page.getByRole('form', { name: 'Filter the queue' })
const stages = (page: Page) => page.getByRole('navigation', { name: 'Stages' })

test('the desk begins at the queue, which shows one claim a row with where it stands', async ({
  signInAs,
}) => {
  const page = await signInAs('editor')
  await page.goto('/desk')
  await expect(page).toHaveURL('/desk/queue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Queue')
  await stages(page)
    .getByRole('link', { name: /^Published/ })
    .click()
  await filters(page).getByLabel('Look for').fill('leading-edge chips')
  await filters(page).getByRole('button', { name: 'Filter' }).click()
  const row = page.getByRole('row').filter({ hasText: 'leading-edge chips' })
  await expect(row.getByRole('cell').nth(0)).toContainText('Published')
  await expect(row.getByRole('cell').nth(1)).toHaveText('Mixed')
  await expect(row.getByRole('cell').nth(3)).toHaveText('4')
  await expect(row.getByRole('cell').nth(4)).toHaveText('Lena Brandt')
  await row.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/desk\/claims\/[0-9a-f-]{36}$/)
})

test('filters stand in the address: reloading, going back and another browser give the same list', async ({
  signInAs,
}) => {
  const page = await signInAs('editor')
  await page.goto('/desk/queue')
  const work = await statementsOn(page)
  await filters(page).getByText('More filters and order').click()
  await filters(page).getByLabel('Taken by').selectOption({ label: 'Somebody' })
  await filters(page).getByLabel('Order').selectOption({ label: 'Last moved first' })
  await filters(page).getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/taken=somebody/)
  const taken = await statementsOn(page)
  expect(taken.length).toBeLessThan(work.length)

  await stages(page)
    .getByRole('link', { name: /^Checking/ })
    .click()
  await expect(page).toHaveURL(/stage=checking&taken=somebody&sort=latest$/)
  const checking = await statementsOn(page)
  await expect(stages(page).getByRole('link', { name: `Checking ${checking.length}` })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.reload()
  await expect(claimsOn(page)).toHaveText(checking, { useInnerText: true })
  await page.goBack()
  await expect(claimsOn(page)).toHaveText(taken, { useInnerText: true })
  await page.goForward()
  await expect(claimsOn(page)).toHaveText(checking, { useInnerText: true })
  await expect(filters(page).getByLabel('Taken by')).toHaveValue('somebody')

  const other = await signInAs('second.editor')
  await other.goto(page.url())
  await expect(claimsOn(other)).toHaveText(checking, { useInnerText: true })

  await filters(page).getByRole('link', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/desk/queue?stage=checking')
})

test('the filters work without JavaScript', async ({ signInAs }) => {
  const page = await signInAs('reviewer', { javaScriptEnabled: false })
  await page.goto('/desk/queue')
  await filters(page).getByLabel('Look for').fill('HUAWEI')
  await filters(page).getByRole('button', { name: 'Filter' }).click()
  const found = await statementsOn(page)
  expect(found.length).toBeGreaterThan(0)
  for (const statement of found) expect(statement.toLowerCase()).toContain('huawei')
})

test('the text filter looks for signs as they stand', async ({ signInAs }) => {
  const page = await signInAs('reviewer')
  await page.goto('/desk/queue?stage=all')
  for (const text of ['%', '_', '\\', "👩‍🔬'; drop table claims; --", '<script>alert(1)</script>']) {
    await filters(page).getByLabel('Look for').fill(text)
    await filters(page).getByRole('button', { name: 'Filter' }).click()
    await expect(page.getByText('No claim matches')).toBeVisible()
    await expect(filters(page).getByLabel('Look for')).toHaveValue(text)
    await page.getByRole('link', { name: 'Clear filters' }).last().click()
    await expect(page).toHaveURL('/desk/queue?stage=all')
    await expect(claimsOn(page).first()).toBeVisible()
    await expect(filters(page).getByLabel('Look for')).toHaveValue('')
  }
})

test('what the address says wrongly is left out, and the page says so', async ({ signInAs }) => {
  const page = await signInAs('reviewer', { javaScriptEnabled: false })
  await page.goto('/desk/queue')
  const work = await statementsOn(page)
  const wrong = [
    'stage=everywhere',
    'article=1%27%20or%201%3D1',
    'kind[]=x',
    'after=now',
    'sort=id',
    'page=2',
    'constructor=x',
    'q=a%00b',
    'q=%E2%80%AEb',
    `q=${'x'.repeat(5000)}`,
  ]
  for (const query of wrong) {
    const answer = await page.goto(`/desk/queue?${query}`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByText('Not everything in this address could be read')).toBeVisible()
    expect(await statementsOn(page)).toEqual(work)
  }
  const broken = await page.goto('/desk/queue?q=%FF%FE%ED%A0%80')
  expect(broken?.status()).toBeLessThan(500)
})

test('an editor sees what waits for their decision; a reviewer is told whose it is', async ({ signInAs }) => {
  const editor = await signInAs('second.editor')
  await editor.goto('/desk/queue')
  await editor.getByRole('link', { name: 'Waiting for my decision' }).click()
  await expect(claimsOn(editor).first()).toBeVisible()
  const reviewer = await signInAs('reviewer')
  await reviewer.goto(editor.url())
  await expect(
    reviewer.getByText('Approving takes an editor or an admin, so nothing waits for your decision.'),
  ).toBeVisible()
})

test('the way to new work stands on the queue for who may take it', async ({ signInAs }) => {
  const [editor, reviewer] = await Promise.all([signInAs('editor'), signInAs('reviewer')])
  for (const page of [editor, reviewer]) {
    await page.goto('/desk/queue')
    await expect(page.getByRole('main').getByRole('link', { name: 'New claim' })).toBeVisible()
    await page.getByRole('link', { name: 'Taken by me' }).click()
    await expect(page.getByRole('link', { name: 'Taken by me' })).toHaveAttribute('aria-current', 'true')
    await expect(filters(page).getByLabel('Article')).toBeHidden()
  }
  await expect(reviewer.getByRole('main').getByRole('link', { name: 'Import an article' })).toHaveCount(0)
  await editor.getByRole('main').getByRole('link', { name: 'Import an article' }).click()
  await expect(editor).toHaveURL('/desk/import')
})

test('readers and strangers get nothing of the queue', async ({ signInAs, request }) => {
  for (const path of ['/desk', '/desk/queue?stage=all', '/desk/history', '/desk/new-claim']) {
    const stranger = await request.get(path, { maxRedirects: 0 })
    expect(stranger.status()).toBe(307)
    expect(stranger.headers().location).toContain('/sign-in')
    expect(await stranger.text()).not.toContain('Huawei')
  }
  const reader = await signInAs('reader')
  for (const path of ['/desk', '/desk/queue', '/desk/history', '/desk/new-claim']) {
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
    await expect(reader.getByText('Huawei')).toHaveCount(0)
  }
})

test('on a phone a row becomes a block that names its parts, and nothing scrolls sideways', async ({
  signInAs,
}) => {
  const page = await signInAs('editor')
  await page.setViewportSize({ width: 360, height: 800 })
  for (const path of ['/desk/queue?stage=all', '/desk/history', '/desk/new-claim']) {
    await page.goto(path)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
  }
})

test('queue, history and new claim have nothing that keeps somebody out, in light and dark', async ({
  signInAs,
}) => {
  const page = await signInAs('editor')
  const paths = [
    '/desk/queue?stage=all&taken=somebody',
    '/desk/queue?q=zebra',
    '/desk/history',
    '/desk/new-claim',
  ]
  for (const path of paths) {
    await page.goto(path)
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page, true)
    await page.emulateMedia({ colorScheme: 'light' })
  }
})
