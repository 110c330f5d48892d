import { openDatabase } from '@/db/client'
import { SAMPLE_PASSWORD } from '@/domain/sample-accounts'
import { expect, test } from '@/tests/support/fixtures'

test('an admin invites somebody, who joins, and gives them another role', async ({
  signInAs,
  browser,
  site,
}) => {
  const admin = await signInAs('admin')
  await admin.goto('/admin')
  const inviting = admin.getByRole('form', { name: 'Invite somebody' })
  await inviting.getByLabel('Role').selectOption('reviewer')
  await inviting.getByRole('button', { name: 'Make a link' }).click()
  const told = await inviting.getByText('Hand this link').innerText()
  const link = /http\S+/.exec(told)?.[0] ?? ''
  expect(link).toContain(`${site.address}/invitation/`)

  await admin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await inviting.getByRole('button', { name: 'Copy the link' }).click()
  await expect(inviting.getByText('Copied.')).toBeVisible()
  expect(await admin.evaluate(() => navigator.clipboard.readText())).toBe(link)

  const context = await browser.newContext({ baseURL: site.address })
  const invited = await context.newPage()
  await invited.goto(link)
  await invited.getByLabel('Your name').fill('Ada Newcomer')
  await invited.getByLabel('Email').fill('ada@claimdesk.example')
  await invited.getByLabel('Password').fill('password123')
  await invited.getByRole('button', { name: 'Make my account' }).click()
  await expect(invited.getByText('one of the first that anybody tries').first()).toBeVisible()
  await expect(invited.getByLabel('Your name')).toHaveValue('Ada Newcomer')
  await invited.getByLabel('Password').fill('four words are good')
  await invited.getByRole('button', { name: 'Make my account' }).click()
  await invited.waitForURL(`${site.address}/desk**`)
  await invited.goto('/account')
  await expect(invited.getByRole('definition').filter({ hasText: 'reviewer' })).toBeVisible()
  await invited.goto(link)
  await expect(invited.getByText('This link has been used or has run out.')).toBeVisible()

  await admin.reload()
  await admin.getByText('Role and access of Ada Newcomer').click()
  const role = admin.getByRole('form', { name: 'Role of Ada Newcomer' })
  await role.getByLabel('Role').selectOption('editor')
  await role.getByLabel('Your own password').fill('not the password')
  await role.getByRole('button', { name: 'Give this role' }).click()
  await expect(role.getByText('This is not your password.').first()).toBeVisible()
  await role.getByLabel('Role').selectOption('editor')
  await role.getByLabel('Your own password').fill(SAMPLE_PASSWORD)
  await role.getByRole('button', { name: 'Give this role' }).click()
  await expect(role.getByText('The role is now editor.')).toBeVisible()
  await invited.goto('/account')
  await expect(invited.getByRole('definition').filter({ hasText: 'editor' })).toBeVisible()
  await context.close()
})

test('an editor does not reach the people of the desk', async ({ signInAs }) => {
  const editor = await signInAs('editor')
  await editor.goto('/admin')
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
})

test('a form sent by another site changes nothing', async ({ signInAs, site }) => {
  const admin = await signInAs('admin')
  const { sql, close } = openDatabase(site.database.owner)
  const invitations = async () => (await sql`select count(*)::int as n from invitations`)[0]?.n
  const before = await invitations()
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign)
    expect((await admin.request.post('/admin', { headers, form: { role: 'admin' } })).status()).toBe(403)
  expect(await invitations()).toBe(before)
  await close()
})
