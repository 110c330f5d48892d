import { expect, test } from '@/tests/support/e2e'

test('the server answers, and every response carries its protection', async ({ request }) => {
  const health = await request.get('/api/health')
  expect(health.status()).toBe(200)
  expect(health.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
  expect(health.headers()['x-powered-by']).toBeUndefined()
})

test('an unknown address answers with a page that says so', async ({ page }) => {
  const answer = await page.goto('/claims/nothing-of-the-kind-aaaaaaaaaa')
  expect(answer?.status()).toBe(404)
})
