import { eq } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { evidence, sources } from '@/db/schema'
import { expectAccessible } from '@/tests/support/accessible'
import { openDrawer } from '@/tests/support/desk-steps'
import { checkingClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'
import { page as served } from '@/tests/support/web-site'

const PAGE = `<html lang="en"><head><title>Berths - Port</title><meta name="citation_title" content="Berths 2024">
<meta name="citation_author" content="Ida Brandt"><meta name="dcterms.issued" content="2025-01-02">
<meta property="og:site_name" content="The port"></head><body><p>Forty ships lay there.</p></body></html>`

test('an address fills what its page tells, marked until it is edited, and the same words twice are asked about', async ({
  signInAs,
  site,
  running,
}) => {
  running.world.serve({ '/berths-2024': served(PAGE) })
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(`/desk/claims/${claimId}`)
  const form = await openDrawer(page)
  await expect(form.getByLabel('Address of the source')).toBeFocused()
  await expect(form.getByLabel('Name of the person')).toBeHidden()
  await expectAccessible(page)
  const address = `${running.world.address}/berths-2024`
  await form.getByLabel('Address of the source').fill(`${address}#berths`)
  const told = form.getByRole('status', { name: 'Looking up the source' })
  await expect(told).toHaveText('From the page: title, author, publisher, date. Check what was filled in.')
  await expect(form.getByLabel('Title of the source')).toHaveValue('Berths 2024')
  await expect(form.getByLabel('Title of the source')).toHaveAccessibleDescription(/From page/)
  await form.getByLabel('Title of the source').fill('Berths of the port, 2024')
  await expect(form.getByLabel('Title of the source')).not.toHaveAccessibleDescription(/From page/)
  await form.getByLabel('Supports the claim').check()
  await form.getByLabel('Words of the source').fill('Forty ships lay there.')
  await form.getByRole('button', { name: 'Save and add another' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'Attached.' })).toBeFocused()
  const [kept] = await db
    .select({ fromPage: sources.fromPage, author: sources.author })
    .from(sources)
    .innerJoin(evidence, eq(evidence.sourceId, sources.id))
    .where(eq(evidence.claimId, claimId))
  expect(kept).toEqual({ fromPage: ['author', 'publisher', 'publishedOn'], author: 'Ida Brandt' })

  await form.getByLabel('Address of the source').fill(address)
  await expect(told).toHaveText('The desk knows this source. Used in one claim.')
  await expect(form.getByLabel('Title of the source')).toHaveValue('Berths of the port, 2024')
  await form.getByLabel('Supports the claim').check()
  await form.getByLabel('Words of the source').fill('Forty ships lay there.')
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  const same = form.getByRole('region', { name: 'The same evidence' })
  await expect(same.getByRole('link')).toHaveAttribute('href', /^#evidence-/)
  await same.getByLabel('Attach it a second time').check()
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('article', { name: /^Evidence: Berths/ })).toHaveCount(2)
  await page.getByRole('link', { name: 'Used in one claim' }).first().click()
  await expect(page.getByText('not confirmed yet: author, publisher, date.')).toBeVisible()
  await page.getByRole('button', { name: 'It is right' }).click()
  await expect(page.getByText('not confirmed yet')).toBeHidden()
  await close()
})

test('without JavaScript an interview and a search are attached, each by its own fields', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer', { javaScriptEnabled: false })
  await page.goto(`/desk/claims/${claimId}`)
  const form = page.getByRole('form', { name: 'Attach evidence' })
  await form.getByLabel('An interview').check()
  await expect(form.getByLabel('Address of the source')).toBeHidden()
  await form.getByLabel('Name of the person').fill('Ida Brandt')
  await form.getByLabel('Role of the person').fill('Harbour master')
  await form.getByLabel('Day of the interview').fill('2026-11-02')
  await form.getByLabel('How', { exact: true }).selectOption('telephone')
  await form.getByLabel('On background').check()
  await form.getByLabel('Refutes the claim').check()
  await form.getByLabel('Words of the source').fill('Es waren dreißig.')
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(form.getByRole('alert')).toContainText('Only what was said on the record may be public.')
  await form.getByLabel('Who may see it').selectOption('internal')
  await form.getByText('Translation', { exact: true }).click()
  await form.getByLabel('Translation', { exact: false }).first().fill('There were thirty.')
  await form.getByLabel('Language of the translation').fill('en')
  await form.getByLabel('Translated by').fill('Nora Whitfield')
  await form.getByText('Note, place in the source').click()
  await form.getByLabel('Language of the words').fill('de')
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  const piece = page.getByRole('article', { name: 'Evidence: Ida Brandt' })
  await expect(piece).toContainText('Interview with Ida Brandt, Harbour master')
  await expect(piece).toContainText('On background')
  await expect(piece.getByRole('blockquote').filter({ hasText: 'There were thirty.' })).toHaveAttribute(
    'lang',
    'en',
  )
  await form.getByLabel('Searched, found nothing').check()
  await expect(form.getByLabel('Words of the source')).toBeHidden()
  await form.getByLabel('Where you searched').fill('Register of ships')
  await form.getByLabel('Words searched').fill('forty ships')
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(page.getByRole('article', { name: 'Evidence: Register of ships' })).toContainText(
    'found nothing',
  )
  await close()
})

test('without JavaScript evidence is attached, and what was typed survives a refusal', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer', { javaScriptEnabled: false })
  await page.goto(`/desk/claims/${claimId}`)
  const form = page.getByRole('form', { name: 'Attach evidence' })
  await form.getByLabel('Title of the source').fill('The register')
  await form.getByLabel('Supports the claim').check()
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(form.getByRole('alert')).toContainText('Give the words of the source')
  await expect(form.getByLabel('Title of the source')).toHaveValue('The register')
  await expect(form.getByLabel('Supports the claim')).toBeChecked()
  await form.getByLabel('Words of the source').fill('Forty ships.')
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(page.getByRole('article', { name: 'Evidence: The register' })).toContainText('Forty ships.')
  await expect(form.getByText('Attached. It stands in the list.')).toBeVisible()
  await close()
})
