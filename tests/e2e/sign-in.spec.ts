import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { SAMPLE_PASSWORD } from '@/domain/sample-accounts'
import { startApp } from '@/tests/support/app'
import { expect, test } from '@/tests/support/fixtures'
import { newPerson } from '@/tests/support/people'
import { openForm, postForm } from '@/tests/support/plain-form'

async function fillIn(page: Page, email: string, password: string) {
  const form = page.getByRole('form', { name: 'Sign in' })
  await form.getByLabel('Email').fill(email)
  await form.getByLabel('Password').fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
}

async function somebody(owner: string, role: 'reviewer' | 'reader' | 'editor' = 'reviewer') {
  const { db, close } = openDatabase(owner)
  return newPerson(db, { role }).finally(close)
}

test('somebody signs in where they wanted to go, and out again', async ({ page, site }) => {
  const { email } = await somebody(site.database.owner)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount$/)
  await fillIn(page, email, SAMPLE_PASSWORD)
  await expect(page).toHaveURL(`${site.address}/account`)
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'claimdesk-session')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(page).toHaveURL(`${site.address}/`)
  await page.context().addCookies(cookie ? [cookie] : [])
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a wrong password and an unknown address get the same answer, and the address stays in the form', async ({
  page,
  site,
}) => {
  const { email } = await somebody(site.database.owner)
  for (const tried of [email, 'nobody@claimdesk.example']) {
    await page.goto('/sign-in')
    await fillIn(page, tried, 'not the password')
    await expect(page.getByRole('alert').filter({ hasText: 'address' })).toContainText(
      'The address or the password is not right.',
    )
    await expect(page.getByRole('form', { name: 'Sign in' }).getByLabel('Email')).toHaveValue(tried)
  }
})

test('the tenth failure closes the door for a while, also on another server', async ({ page, site }) => {
  const { email } = await somebody(site.database.owner)
  const form = await openForm(`${site.address}/sign-in`, '', 'Sign in')
  for (let tries = 0; tries < 10; tries += 1) {
    const { told } = await postForm(form, { email, password: `wrong ${tries}` })
    expect(told).toContain('The address or the password is not right.')
  }
  await page.goto('/sign-in')
  await fillIn(page, email, SAMPLE_PASSWORD)
  await expect(page.getByText('Too many tries.')).toBeVisible()
  const other = await startApp(site.database)
  await page.goto(`${other.address}/sign-in`)
  await fillIn(page, email, SAMPLE_PASSWORD)
  await expect(page.getByText('Too many tries.')).toBeVisible()
  await other.stop()
})

test('signing in works without JavaScript', async ({ browser, site }) => {
  const { email } = await somebody(site.database.owner)
  const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in?to=/account')
  await fillIn(page, email, 'wrong')
  await expect(page.getByText('The address or the password is not right.')).toBeVisible()
  await fillIn(page, email, SAMPLE_PASSWORD)
  await expect(page).toHaveURL(`${site.address}/account`)
  await context.close()
})

test('a link cannot send somebody to another site after signing in', async ({ page, site }) => {
  const { email } = await somebody(site.database.owner)
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`)
    await expect(page.locator('input[name=to]').first()).toHaveValue('/desk')
  }
  await fillIn(page, email, SAMPLE_PASSWORD)
  await page.waitForURL(`${site.address}/desk**`)
})

test('a revoked session ends at the next request', async ({ signInAs }) => {
  const editor = await signInAs('editor')
  const elsewhere = await signInAs('editor')
  await elsewhere.goto('/account')
  await editor.goto('/account')
  await editor.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(editor.getByText('Signed out everywhere else.')).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await editor.reload()
  await expect(editor).toHaveURL(/\/account$/)
})

test('a changed role counts at the next request, and a reader is told', async ({ page, site }) => {
  const { email, id } = await somebody(site.database.owner, 'editor')
  await page.goto('/sign-in?to=/account')
  await fillIn(page, email, SAMPLE_PASSWORD)
  await expect(page).toHaveURL(`${site.address}/account`)
  const { sql, close } = openDatabase(site.database.owner)
  await sql`update users set role = 'admin' where id = ${id}`
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
  await sql`update users set role = 'reader' where id = ${id}`
  await page.goto('/admin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
  await close()
})

test('next-auth’s own route makes the same session and forgets a revoked one', async ({ request, site }) => {
  const { email, name } = await somebody(site.database.owner)
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email, password: SAMPLE_PASSWORD, json: 'true' }
  const headers = { origin: site.address }
  await request.post('/api/auth/callback/credentials', { form, headers })
  expect(await (await request.get('/api/auth/session')).json()).toMatchObject({
    user: { name, role: 'reviewer' },
  })
  const { sql, close } = openDatabase(site.database.owner)
  await sql`update sessions set revoked_at = now()`
  await close()
  expect(await (await request.get('/api/auth/session')).json()).toEqual({})
})

test('while the database does not answer the form says so and keeps what was typed', async ({
  page,
  site,
}) => {
  const { email } = await somebody(site.database.owner)
  await page.goto('/sign-in?to=/account')
  const { sql, close } = openDatabase(site.database.owner)
  await sql
    .begin(async (tx) => {
      await tx`lock table users in access exclusive mode`
      await fillIn(page, email, SAMPLE_PASSWORD)
      await expect(page.getByText('The database cannot be reached at the moment.')).toBeVisible()
    })
    .finally(close)
  await expect(page.getByRole('form', { name: 'Sign in' }).getByLabel('Email')).toHaveValue(email)
  await fillIn(page, email, SAMPLE_PASSWORD)
  await expect(page).toHaveURL(`${site.address}/account`)
})

test('the sample desk shows its accounts, and one button signs in', async ({ page, site }) => {
  await page.goto('/sign-in?to=/account')
  await page
    .getByRole('button', { name: /^Sign in as / })
    .first()
    .click()
  await expect(page).toHaveURL(`${site.address}/account`)
  await expect(page.getByText('editor@claimdesk.example')).toBeVisible()
})

test('on https the cookies are bound to the host and never leave it', async ({ site }) => {
  const { email } = await somebody(site.database.owner)
  const origin = 'https://desk.example'
  const app = await startApp(site.database, { APP_URL: origin, NEXTAUTH_URL: origin })
  const csrf = await fetch(`${app.address}/api/auth/csrf`)
  const { csrfToken } = await csrf.json()
  const cookie = csrf.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const answer = await fetch(`${app.address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie },
    body: new URLSearchParams({
      csrfToken,
      email,
      password: SAMPLE_PASSWORD,
      callbackUrl: 'https://evil.example/',
    }),
  })
  const session = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-claimdesk-session='))
  for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(session).toContain(flag)
  expect(session).not.toContain('Domain=')
  expect(answer.headers.get('location')).toBe(`${origin}/desk`)
  await app.stop()
})
