import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { draftedClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

const events = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('time') })
const filters = (page: Page) => page.getByRole('form', { name: 'Filter the history' })

test('the history tells who did what, and is read page by page without a gap', async ({ signInAs, site }) => {
  const { sql, close } = openDatabase(site.database.owner)
  const [count] = await sql`select count(*)::int as n from events`
  await close()
  const page = await signInAs('reviewer')
  await page.goto('/desk/history')
  const told: string[] = []
  for (;;) {
    told.push(...(await events(page).allInnerTexts()))
    const older = page.getByRole('link', { name: 'Older' })
    if ((await older.count()) === 0) break
    const here = page.url()
    await older.click()
    await page.waitForURL((url) => url.href !== here)
  }
  expect(told).toHaveLength(count?.n)
  expect(told.at(-2)).toContain('Priya Raman joined as an admin')
  expect(told.at(-1)).toContain('Priya Raman opened this desk as a sample')

  const last = await events(page).allInnerTexts()
  await page.getByRole('link', { name: 'Newer' }).click()
  await page.waitForURL(/after=/)
  await page.getByRole('link', { name: 'Older' }).click()
  await page.waitForURL(/before=/)
  expect(await events(page).allInnerTexts()).toEqual(last)
})

test('it is narrowed by kind, person and claim in the address', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.owner)
  const { claimId } = await draftedClaim(db)
  await close()
  const page = await signInAs('editor')
  await page.goto(`/desk/history?claim=${claimId}`)
  const all = await events(page).allInnerTexts()
  expect(all.map((line) => line.replace(/\s+/g, ' '))).toEqual([
    expect.stringContaining('saved revision 1 of the verdict'),
    expect.stringContaining('attached public evidence that supports the claim'),
    expect.stringContaining('attached public evidence that supports the claim'),
    expect.stringContaining('took the claim to check it · Open → Checking'),
    expect.stringContaining('added the claim'),
  ])
  await filters(page).getByLabel('About').selectOption({ label: 'Evidence' })
  await filters(page).getByRole('button', { name: 'Filter' }).click()
  await expect(events(page)).toHaveCount(2)
  await page.reload()
  await expect(events(page)).toHaveCount(2)
  await page.goBack()
  await expect(events(page)).toHaveCount(all.length)
  await filters(page).getByLabel('By').selectOption({ label: 'Priya Raman' })
  await filters(page).getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('Nothing happened that matches')).toBeVisible()
  await page.getByRole('link', { name: 'Show the whole history' }).click()
  await expect(page).toHaveURL('/desk/history')
})

test('an address it cannot read shows the newest events and says so', async ({ signInAs }) => {
  const page = await signInAs('reviewer')
  for (const query of ['kind=toString', 'person=me', 'claim=%27', 'before=-1', 'after=9e9', 'x=y']) {
    await page.goto(`/desk/history?${query}`)
    await expect(page.getByText('Not everything in this address could be read')).toBeVisible()
    await expect(events(page)).toHaveCount(50)
  }
})
