import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { evidence } from '@/db/schema'
import { openDrawer } from '@/tests/support/desk-steps'
import { attached, checkingClaim, openClaim, publishedClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'
import { expectShownAsText, HIDDEN_DIRECTION, HOSTILE } from '@/tests/support/hostile'

const pageOf = (claimId: string) => `/desk/claims/${claimId}`
const attaching = (page: Page) => page.getByRole('form', { name: 'Attach evidence' })
const pieceOf = (page: Page, title: string) => page.getByRole('article', { name: `Evidence: ${title}` })

async function attach(page: Page, title: string, owner: string) {
  const form = await openDrawer(page)
  await form.getByLabel('Title of the source').fill(title)
  await form.getByLabel('Supports the claim').check()
  await form.getByLabel('Words of the source').fill('Forty ships lay there.')
  if (!(await form.getByLabel('Owner', { exact: false }).isVisible()))
    await form.getByText('Publisher, date, owner, what it rests on').click()
  await form.getByLabel('Owner', { exact: false }).fill(owner)
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(pieceOf(page, title)).toBeVisible()
}

test('a reviewer attaches two sources, and reads when they are enough', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claimId))
  await expect(page.getByText('No evidence yet')).toBeVisible()
  await attach(page, 'The register of the port', 'The port authority')
  await expect(page.getByText('1 independent group: not enough.')).toBeVisible()
  await attach(page, 'The yearbook of the port', 'The port authority')
  await expect(page.getByText('1 independent group: not enough.')).toBeVisible()
  await attach(page, 'The register of customs', 'The customs office')
  await expect(page.getByText('2 independent groups: enough.')).toBeVisible()
  await expect(pieceOf(page, 'The register of the port')).toContainText('Public')
  await close()
})

test('what is missing is said at its field, also where the field was folded away', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await openClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claimId))
  const form = await openDrawer(page)
  await form.getByText('Publisher, date, owner, what it rests on').click()
  await form.getByLabel('Address of what it is based on').fill('ftp://port.example')
  await form.getByText('Publisher, date, owner, what it rests on').click()
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  const alert = form.getByRole('alert')
  await expect(alert).toContainText('Say what the source shows.')
  await expect(form.getByLabel('Address of what it is based on')).toBeVisible()
  await expect(form.getByLabel('Address of what it is based on')).toHaveAccessibleDescription(
    /has to start with http/,
  )
  await form.getByLabel('Title of the source').fill('The register')
  await form.getByLabel('Refutes the claim').check()
  await form.getByLabel('Address of what it is based on').fill('')
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(alert).toContainText('Give the words of the source, or a note on what it shows.')
  await expect(page.getByText('No evidence yet')).toBeVisible()
  await close()
})

test('the evidence of a published verdict is read only, and says what comes first', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await publishedClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claimId))
  await expect(page.getByRole('button', { name: 'Attach evidence' })).toHaveAccessibleDescription(
    'This verdict is published. Reopen it as a correction or an update first.',
  )
  await expect(page.getByText('Remove it')).toHaveCount(0)
  await close()
})

test('two people change the same piece: the second sees both texts, and none is lost', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const claim = await checkingClaim(db)
  await attached(db, claim, { title: 'A register', quote: 'Forty ships.' })
  const [first, second] = [await signInAs('reviewer'), await signInAs('editor')]
  for (const page of [first, second]) {
    await page.goto(pageOf(claim.claimId))
    await pieceOf(page, 'A register').getByText('Change it').click()
  }
  const [row] = await db
    .select({ id: evidence.sourceId })
    .from(evidence)
    .where(eq(evidence.claimId, claim.claimId))
  expect(row?.id).toBeTruthy()
  const beyondItsLink = (await first.content()).replaceAll(`/desk/sources/${row?.id}`, '')
  expect(beyondItsLink).not.toContain(row?.id)
  const form = (page: Page) => page.getByRole('form', { name: 'Change: A register' })
  await form(first).getByLabel('Words of the source').fill('Thirty ships.')
  await form(first).getByLabel('Decisive primary source').check()
  await form(first).getByRole('button', { name: 'Save the evidence' }).click()
  await expect(form(first).getByText('Saved.')).toBeVisible()
  await form(second).getByLabel('Words of the source').fill('Fifty ships.')
  await form(second).getByRole('button', { name: 'Save the evidence' }).click()
  const both = form(second).getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('Thirty ships.')
  await expect(both).toContainText('Decisive primary source')
  await expect(form(second).getByLabel('Words of the source')).toHaveValue('Fifty ships.')
  await form(second).getByRole('button', { name: 'Save the evidence' }).click()
  await expect(form(second).getByText('Saved.')).toBeVisible()
  await expect(pieceOf(second, 'A register').getByRole('blockquote')).toHaveText('Fifty ships.')
  await close()
})

test('a removed piece leaves the count, and is put back by anybody of the desk', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const claim = await checkingClaim(db)
  await attached(db, claim, { title: 'The wrong register' })
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claim.claimId))
  const piece = pieceOf(page, 'The wrong register')
  await piece.getByText('Remove it').first().click()
  await piece.getByLabel('Why it is removed').fill('It is of another port.')
  await piece.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('No evidence yet')).toBeVisible()
  const other = await signInAs('second.reviewer')
  await other.goto(pageOf(claim.claimId))
  await other.getByText('1 removed piece').click()
  await other.getByRole('button', { name: 'Put it back' }).click()
  await expect(pieceOf(other, 'The wrong register')).toBeVisible()
  await page.goto(`${pageOf(claim.claimId)}/history`)
  await expect(page.getByText('It is of another port.')).toBeVisible()
  await close()
})

test('a restricted piece is seen by its writer and whom they name, and by nobody else', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const claim = await checkingClaim(db)
  const secret = { title: 'An official, by phone', quote: 'The log was forged.', note: 'Met twice.' }
  await attached(db, claim, { ...secret, visibility: 'restricted' })
  const [writer, other] = [await signInAs('reviewer'), await signInAs('second.editor')]
  for (const view of ['', '/history', '/discussion']) {
    const answer = await other.request.get(`${pageOf(claim.claimId)}${view}`)
    const html = await answer.text()
    for (const words of Object.values(secret)) expect(html).not.toContain(words)
  }
  await other.goto(pageOf(claim.claimId))
  await expect(other.getByText('A restricted piece of evidence.')).toBeVisible()
  await writer.goto(pageOf(claim.claimId))
  const piece = pieceOf(writer, 'An official, by phone')
  await piece.getByText('Let somebody else see it').click()
  const naming = piece.getByRole('form', { name: 'Who may see: An official, by phone' })
  await naming.getByRole('button', { name: 'Let them see it' }).click()
  await expect(naming.getByRole('alert')).toContainText('Choose who may see it.')
  await naming.getByLabel('Who else may see it').selectOption({ label: 'Samuel Okafor' })
  await naming.getByRole('button', { name: 'Let them see it' }).click()
  await expect(piece.getByRole('definition').filter({ hasText: 'Samuel Okafor' })).toBeVisible()
  await other.reload()
  await expect(pieceOf(other, 'An official, by phone')).toContainText('The log was forged.')
  await close()
})

for (const javaScriptEnabled of [true, false])
  test(`a source the desk knows with other facts is shown beside what was typed, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    signInAs,
    site,
  }) => {
    const { db, close } = openDatabase(site.database.desk)
    const claim = await checkingClaim(db)
    const address = `https://port.example/${claim.claimId}`
    await attached(db, claim, { title: 'The log', owner: 'The port', address })
    const page = await signInAs('second.reviewer', { javaScriptEnabled })
    await page.goto(pageOf(claim.claimId))
    const form = javaScriptEnabled ? await openDrawer(page) : attaching(page)
    await form.getByLabel('Title of the source').fill('The harbour log')
    await form.getByLabel('Address of the source').fill(address)
    await form.getByLabel('Refutes the claim').check()
    await form.getByLabel('Words of the source').fill('No ship.')
    await form.getByRole('button', { name: 'Attach the evidence' }).click()
    const both = form.getByRole('region', { name: 'The source as the desk knows it' })
    await expect(both).toContainText('The log')
    await expect(both).toContainText('The harbour log')
    await expect(form.getByLabel('Title of the source')).toHaveValue('The harbour log')
    await both.getByLabel('Cite it as the desk knows it').check()
    await form.getByRole('button', { name: 'Attach the evidence' }).click()
    await expect(pieceOf(page, 'The log').filter({ hasText: 'No ship.' })).toBeVisible()
    await close()
  })

test('hostile text in every field is shown as text, hidden direction marks are refused', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const claim = await checkingClaim(db)
  const fields = ['title', 'quote', 'note', 'locator', 'publisher', 'author', 'owner', 'interest'] as const
  const short = HOSTILE.slice(0, 190)
  await attached(db, claim, Object.fromEntries(fields.map((name) => [name, short])))
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claim.claimId))
  await expectShownAsText(page)
  const form = await openDrawer(page)
  await form.getByLabel('Title of the source').fill('The register')
  await form.getByLabel('Address of the source').fill('javascript:window.ran=1')
  await form.getByLabel('Gives context').check()
  await form.getByLabel('Words of the source').fill(HIDDEN_DIRECTION)
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(form.getByRole('alert')).toContainText('The quote contains control or invisible direction')
  await expect(form.getByRole('alert')).toContainText('The address of the source has to start with http')
  await close()
})

test('a form that names somebody else’s piece, or none, changes nothing', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const claim = await checkingClaim(db)
  await attached(db, claim, { title: 'A register' })
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claim.claimId))
  const piece = pieceOf(page, 'A register')
  await piece.getByText('Remove it').first().click()
  const form = piece.getByRole('form', { name: 'Remove: A register' })
  for (const id of [claim.claimId, '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a']) {
    await form.locator('[name=evidenceId]').evaluate((field, value) => field.setAttribute('value', value), id)
    await form.getByRole('button', { name: 'Remove it' }).click()
    await expect(form.getByRole('alert')).toContainText('There is nothing here that you can see.')
  }
  await page.reload()
  await expect(pieceOf(page, 'A register')).toBeVisible()
  await close()
})
