import { openDatabase } from '@/db/client'
import { askWithdrawal, confirmWithdrawal } from '@/db/mutations/withdraw-claim'
import {
  checkingClaim,
  correctedClaim,
  done,
  publishedArticle,
  publishedClaim,
} from '@/tests/support/factories'
import { person } from '@/tests/support/people'
import { expect, pathOfArticle, pathOfClaim, test } from '@/tests/support/reader'

const NOT_ASKED = 'the database may not be asked'

test('a page that was loaded once is served without a query, one that was not cannot be', async ({
  request,
  db,
  site,
  untilSeen,
}) => {
  const huawei = await pathOfClaim(db, 'Huawei has developed')
  const paths = ['/', '/articles', '/corrections', '/methodology', huawei, `${huawei}/history`]
  const unread = await publishedClaim(db)
  await untilSeen()
  const first = new Map<string, string>()
  for (const path of paths) first.set(path, await (await request.get(path)).text())
  const owner = openDatabase(site.database.owner, { pool: 1 })
  await owner.sql`revoke usage on schema reading from claimdesk_reader`
  try {
    for (const path of paths) {
      const again = await request.get(path)
      expect(again.status(), NOT_ASKED).toBe(200)
      expect(await again.text()).toBe(first.get(path))
    }
    expect((await request.get(`${huawei}?from=elsewhere`)).status(), 'the same page, whatever is asked').toBe(
      200,
    )
    expect((await request.get(`/claims/${unread.publicId}`)).status()).toBe(500)
  } finally {
    await owner.sql`grant usage on schema reading to claimdesk_reader`
    await owner.close()
  }
})

test('a stored page carries its policy, its age and its mark, first and after', async ({ request, db }) => {
  const path = await pathOfClaim(db, 'restrictions on chip exports')
  const [miss, hit] = [await request.get(path), await request.get(path)]
  for (const answer of [miss, hit]) {
    expect(answer.headers()['cache-control']).toBe(
      'public, max-age=0, s-maxage=30, stale-while-revalidate=30',
    )
    expect(answer.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
  }
  expect(hit.headers()['content-security-policy']).toBe(miss.headers()['content-security-policy'])
  const etag = hit.headers().etag ?? ''
  const same = await request.get(path, { headers: { 'if-none-match': etag } })
  expect([same.status(), await same.text()]).toEqual([304, ''])
})

test('no script of a page is against its policy, on the first load and after', async ({ page, db }) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const claim = await pathOfClaim(db, 'NIO is expanding')
  for (const path of [
    '/',
    '/articles',
    '/corrections',
    '/checks',
    '/methodology',
    claim,
    `${claim}/history`,
    claim,
    '/',
  ]) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  await page.goto('/articles')
  await page.getByRole('link', { name: /Under American curbs/ }).click()
  await page.waitForLoadState('networkidle')
  expect(faults).toEqual([])
})

test('whatever changes is new at the next load of every page that shows it', async ({
  page,
  db,
  untilSeen,
}) => {
  const article = await publishedArticle(db)
  const wishes = {
    on: article,
    claim: { quote: 'Forty ships', statement: 'Forty ships lay there, all told.' },
  }
  const checking = await checkingClaim(db, {
    ...wishes,
    claim: { ...wishes.claim, statement: 'Thirty-nine lay there.' },
  })
  await untilSeen()
  const page1 = await pathOfArticle(db, article.publicId)
  await page.goto(page1)
  await expect(page.getByText('1 claim: 1 being checked')).toBeVisible()
  await page.goto(`/claims/${checking.publicId}`)
  await expect(page.getByText('We are checking this claim.')).toBeVisible()

  const { publicId } = await publishedClaim(db, wishes)
  await untilSeen()
  await page.goto(page1)
  await expect(page.getByText('2 claims: 1 mostly true, 1 being checked')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Latest check', exact: true })).toContainText(
    'Forty ships lay there, all told.',
  )
  await page.goto(`/claims/${publicId}/history`)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['First published'])

  await page.goto('/corrections')
  const corrected = await correctedClaim(db, { claim: { statement: 'A ship was counted twice.' } })
  await untilSeen()
  await page.goto('/corrections')
  await expect(page.getByText('A ship was counted twice.')).toBeVisible()
  await page.goto(`/claims/${corrected.publicId}`)
  await expect(page.getByText('We read the register wrongly.')).toBeVisible()
})

test('an address whose letters are written as numbers is the same page, also after a change', async ({
  request,
  db,
  untilSeen,
}) => {
  const { claimId, publicId } = await publishedClaim(db, { claim: { statement: 'Ships lay in the port.' } })
  await untilSeen()
  const spelled = `/claims/ships-lay-in-the-port-${publicId.slice(0, 9)}%${publicId.charCodeAt(9).toString(16)}`
  expect(await (await request.get(spelled)).text()).toContain('The figure is right')
  done(await askWithdrawal(db, { actor: await person(db, 'editor') }, { claimId, reason: 'It was forged.' }))
  const confirming = { actor: await person(db, 'second.editor') }
  done(await confirmWithdrawal(db, confirming, { claimId, reason: null }))
  await untilSeen()
  const text = await (await request.get(spelled)).text()
  expect(text).toContain('It was forged.')
  expect(text).not.toContain('The figure is right')
})
