import { openDatabase } from '@/db/client'
import { expect, test } from '@/tests/support/fixtures'

for (const javaScriptEnabled of [true, false])
  test(`a claim without an article is recorded ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    signInAs,
    site,
  }) => {
    const page = await signInAs('reviewer', { javaScriptEnabled })
    await page.goto('/desk/new-claim')
    const form = page.getByRole('form', { name: 'New claim' })
    const statement = `The port handled forty ships in May (${javaScriptEnabled ? 'one' : 'two'}).`
    await form.getByLabel('Statement', { exact: true }).fill(statement)
    await form.getByLabel('Name of the claimant').fill('María Núñez')
    await form.getByLabel('Claim made on').fill('2026-05-31')
    await form.getByLabel('Place', { exact: true }).fill('Speech to the harbour council')
    await form.getByLabel('Address', { exact: false }).first().fill('https://port.example/may')
    await form.getByLabel('Quote', { exact: true }).fill('Cuarenta barcos en mayo.')
    await form.getByLabel('Language of the quote').fill('es')
    await form.getByLabel('Translation of the quote').fill('Forty ships in May.')
    await form.getByRole('button', { name: 'Record the claim' }).click()
    await page.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(statement)
    await expect(page.getByText('Cuarenta barcos en mayo.')).toBeVisible()
    await expect(page.getByText('Capture failed')).toBeVisible()
    await expect(page.getByRole('form', { name: 'Try again: Speech to the harbour council' })).toBeVisible()
    const claim = page.url()
    const { sql, close } = openDatabase(site.database.owner)
    await sql`insert into capture_flags (capture_id, kind) select k.id, 'gone' from captures k
      join appearances a on a.id = k.appearance_id join claims c on c.id = a.claim_id where c.statement = ${statement}`

    await page.goto('/desk/queue?article=none&stage=open')
    const row = page.getByRole('row').filter({ hasText: statement })
    await expect(row).toContainText('María Núñez · without an article')
    await expect(row).toContainText('Not shown')
    await expect(row).toContainText('Source gone')

    await page.goto(claim)
    const gone = page.getByText('Since deleted: the page is no longer there')
    await expect(gone).toBeVisible()
    await page.getByRole('button', { name: 'Looked at, settle it' }).click()
    await expect(gone).toHaveCount(0)

    const [place] = await sql`
      select a.quote_language, a.translated_by, c.claim_made_on::text, c.mode from appearances a
      join claims c on c.id = a.claim_id where c.statement = ${statement}`
    await close()
    expect(place).toEqual({
      quote_language: 'es',
      translated_by: 'Lena Brandt',
      claim_made_on: '2026-05-31',
      mode: 'published_elsewhere',
    })
  })

for (const javaScriptEnabled of [true, false])
  test(`what is missing is said by the field and nothing typed is lost, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    signInAs,
    site,
  }) => {
    const { sql, close } = openDatabase(site.database.owner)
    const claims = async () => (await sql`select count(*)::int as n from claims`)[0]?.n
    const before = await claims()
    const page = await signInAs('reviewer', { javaScriptEnabled })
    await page.goto('/desk/new-claim')
    const form = page.getByRole('form', { name: 'New claim' })
    await form.getByLabel('Statement', { exact: true }).fill('The port handled forty ships.')
    await form.getByLabel('Address', { exact: false }).first().fill('ftp://port.example')
    await form.getByLabel('Claim made on').fill('2026-05-31')
    await form.getByRole('button', { name: 'Record the claim' }).click()
    const told = page.getByRole('alert').filter({ hasText: 'Some fields need another look.' })
    await expect(told).toContainText('Where it was said is missing.')
    await expect(told).toContainText('The quote is missing.')
    await expect(told).toContainText('The address has to start with http:// or https://.')
    await expect(form.getByLabel('Statement', { exact: true })).toHaveValue('The port handled forty ships.')
    await expect(form.getByLabel('Claim made on')).toHaveValue('2026-05-31')
    expect(await claims()).toBe(before)
    await close()
  })
