import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { openDatabase } from '@/db/client'
import { attached, checkingClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'
import { sendRaw } from '@/tests/support/raw-upload'
import { SESSION_COOKIE, sessionOf } from '@/tests/support/session'
import { PAGE, photo, SCRIPTED_PDF, textOf } from '@/tests/support/upload-corpus'

const TWELVE = 12 * 1024 * 1024
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('12 MB arrive whole or not at all, whatever is said of their length', async ({ site, request }) => {
  const { db, sql, close } = openDatabase(site.database.owner)
  const session = await sessionOf(db, 'reviewer')
  const folder = path.join(site.database.dataDir, 'files')
  const kept = async () => ({
    rows: (await sql`select from files`).length,
    files: existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.length > 20).length
      : 0,
  })
  const content = textOf(TWELVE)
  const whole = await sendRaw(site.address, content, { session })
  expect(whole).toMatchObject({ status: 201, body: { bytes: TWELVE, sha256: sha256(content) } })
  const chunked = await sendRaw(site.address, content, { session, contentLength: null })
  expect(chunked).toMatchObject({ status: 201, body: { bytes: TWELVE, sha256: sha256(content) } })

  const before = await kept()
  expect(before.files).toBe(before.rows)
  const broken = [
    { breaksAfter: TWELVE - 1000 },
    { breaksAfter: TWELVE - 1000, contentLength: null },
    { contentLength: TWELVE - 1 },
    { bytes: TWELVE - 1, contentLength: null },
    { bytes: TWELVE + 1, contentLength: null },
    { bytes: 200 * 1024 * 1024, contentLength: null },
    { path: '/desk/files/new/' },
    { path: '/desk//files/new', contentLength: null },
    { path: '/en/desk/files/new', contentLength: null },
  ]
  for (const how of broken) {
    const answer = await sendRaw(site.address, content, { session, ...how })
    expect(answer?.status ?? 400, JSON.stringify(how)).toBeGreaterThanOrEqual(300)
    expect(answer?.status ?? 400, JSON.stringify(how)).toBeLessThan(500)
  }
  const others: [Parameters<typeof sendRaw>[2], number][] = [
    [{}, 401],
    [{ session: await sessionOf(db, 'reader') }, 403],
    [{ session, headers: { origin: 'https://evil.example' } }, 403],
    [{ session, headers: { 'content-type': 'multipart/form-data' } }, 422],
  ]
  for (const [how, status] of others) {
    const answer = await sendRaw(site.address, textOf(1000), how)
    expect(answer).toMatchObject({ status, body: { message: expect.any(String), id: expect.any(String) } })
  }
  expect(await sendRaw(site.address, Buffer.from(PAGE), { session, name: 'photo.png' })).toMatchObject({
    status: 415,
  })
  await expect.poll(kept).toEqual(before)

  const { body } = (await sendRaw(site.address, SCRIPTED_PDF, { session, name: 'Überblick.pdf' })) ?? {}
  const file = `/desk/files/${body?.fileId}`
  const got = await request.get(file, { headers: { cookie: `${SESSION_COOKIE}=${session}` } })
  expect(await got.body()).toEqual(SCRIPTED_PDF)
  expect(got.headers()).toMatchObject({
    'content-disposition': `attachment; filename="_berblick.pdf"; filename*=UTF-8''%C3%9Cberblick.pdf`,
    'content-type': 'application/pdf',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  const stranger = { cookie: `${SESSION_COOKIE}=${await sessionOf(db, 'editor')}` }
  expect((await request.get(file, { headers: stranger })).status()).toBe(404)
  expect((await request.get(`/desk/files/${crypto.randomUUID()}`, { headers: stranger })).status()).toBe(404)
  expect((await request.get(file, { maxRedirects: 0 })).headers().location).toContain('/sign-in')
  await close()
})

test('a copy made by hand is chosen or dropped, cancelled, refused in words and kept, without scripts too', async ({
  signInAs,
  site,
}) => {
  const { db, sql, close } = openDatabase(site.database.owner)
  const claim = await checkingClaim(db)
  const title = `Harbour log ${crypto.randomUUID()}`
  const { evidenceId } = await attached(db, claim, { title })
  const [row] = await sql`select source_id from evidence where id = ${evidenceId}`
  await close()
  const address = `/desk/sources/${row?.source_id}`

  const page = await signInAs('editor')
  await page.goto(address)
  await page.getByText('Bring a copy you made yourself').click()
  const form = page.getByRole('form', { name: `Copy made by hand: ${title}` })
  const field = form.getByLabel('The copy')
  await field.setInputFiles({ name: 'screen.png', mimeType: 'image/png', buffer: Buffer.from(PAGE) })
  await expect(form.getByText('This is a web page (HTML)')).toBeVisible()
  await field.setInputFiles({ name: 'screen.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await expect(form.getByText(/is here, \d+ B, without what its camera wrote/)).toBeVisible()
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
  await form.getByLabel('Address it was made from').fill('https://harbour.example/log')
  await form.getByRole('button', { name: 'Keep the copy' }).click()
  await expect(form.getByText('The copy is kept, and marked as made by hand.')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^Made by hand by /)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download screen.jpg' }).click()
  expect((await download).suggestedFilename()).toBe('screen.jpg')

  const plain = await signInAs('editor', { javaScriptEnabled: false })
  await plain.goto(address)
  await plain.getByText('Bring a copy you made yourself').click()
  const posted = plain.getByRole('form', { name: `Copy made by hand: ${title}` })
  await posted
    .getByLabel('The copy')
    .setInputFiles({ name: 'log.pdf', mimeType: 'text/html', buffer: SCRIPTED_PDF })
  await posted.getByLabel('Address it was made from').fill('https://harbour.example/log')
  await posted.getByRole('button', { name: 'Keep the copy' }).click()
  await expect(plain.getByRole('link', { name: 'Download log.pdf' })).toBeVisible()
})
