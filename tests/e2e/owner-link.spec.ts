import { openDatabase } from '@/db/client'
import { inviteOwner } from '@/db/mutations/invite-owner'
import { isRefusal } from '@/domain/refusal'
import { expect, test } from '@/tests/support/e2e'

test.use({ sample: false })

test('the owner’s link makes the first account and works once', async ({ page, site }) => {
  const { db, close } = openDatabase(site.database.owner)
  const invited = await inviteOwner(db).finally(close)
  if (isRefusal(invited)) throw new Error(invited.sentence)
  await page.goto('/sign-in')
  await expect(page.getByText('sample-desk')).toHaveCount(0)

  await page.goto(`/welcome/${invited.token}`)
  await page.getByLabel('Your name').fill('Olga Owner')
  await page.getByLabel('Email').fill('olga@claimdesk.example')
  await page.getByLabel('Password').fill('four words are good')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.waitForURL(`${site.address}/desk**`)
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
  await expect(page.getByText('olga@claimdesk.example (you)')).toBeVisible()

  await page.goto(`/welcome/${invited.token}`)
  await expect(page.getByText('This link has been used or has run out.')).toBeVisible()
})
