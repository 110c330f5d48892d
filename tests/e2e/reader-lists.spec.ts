import { publishedClaim } from '@/tests/support/factories'
import { expect, expectAccessible, test } from '@/tests/support/reader'

test.use({ sample: false, desk: 'long lists' })

test('readers reach every check, though no article holds it and the first page has no room', async ({
  page,
  db,
  untilSeen,
}) => {
  test.setTimeout(180_000)
  const said = (n: number) => `Ship number ${n} lay in the port.`
  for (let n = 1; n <= 42; n += 1) await publishedClaim(db, { claim: { statement: said(n) } })
  await untilSeen()
  await page.goto('/')
  await expect(page.getByRole('link', { name: said(1), exact: true })).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: 'All checks' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(40)
  await expect(page.getByRole('link', { name: said(42) })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Older' }).click()
  await expect(page).toHaveURL('/checks/page/2')
  await page.getByRole('link', { name: said(1), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said(1))
})

test('each page of a list has one address, and there are no others', async ({ page, site }) => {
  const asked = async (path: string) => {
    const { status, headers } = await fetch(`${site.address}${path}`, { redirect: 'manual' })
    return [status, headers.get('location')]
  }
  for (const list of ['/checks', '/articles', '/corrections']) {
    expect(await asked(list)).toEqual([200, null])
    expect(await asked(`${list}/page/1`)).toEqual([308, list])
    for (const no of ['page', 'page/0', 'page/02', 'page/99', 'page/two', 'page/2/2'])
      expect([`${list}/${no}`, (await asked(`${list}/${no}`))[0]]).toEqual([`${list}/${no}`, 404])
  }
  await page.goto('/checks/page/2')
  await page.getByRole('link', { name: 'Newer' }).click()
  await expect(page).toHaveURL('/checks')
})
