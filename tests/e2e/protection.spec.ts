import { expect, test } from '@/tests/support/e2e'

test('a page that does not exist says so without scripts, and carries the policy of readers’ pages', async ({
  request,
}) => {
  for (const path of ['/claims/nothing-of-the-kind-aaaaaaaaaa', '/no/such/page', '/ar']) {
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    const html = await answer.text()
    expect(html).toMatch(/<h1[^>]*>[^<]+</)
    expect(html).not.toContain('nonce=')
    const policy = answer.headers()['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  }
})

test('addresses with the first language’s prefix lead to those without', async ({ request }) => {
  const answer = await request.get('/en/claims/chips-0123456789', { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toBe('/claims/chips-0123456789')
})

test('what may change something must come from our own pages', async ({ request, baseURL }) => {
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) {
    const answer = await request.post('/sign-in', { headers, data: 'x' })
    expect(answer.status()).toBe(403)
    expect(await answer.text()).toMatch(/nothing was changed/)
  }
  const rebound = await request.post('/sign-in', {
    headers: { host: 'elsewhere.example', origin: 'http://elsewhere.example' },
    data: 'x',
  })
  expect(rebound.status()).toBe(403)
  const large = await request.post('/sign-in', {
    headers: { origin: baseURL ?? '' },
    data: 'x'.repeat(3_000_000),
  })
  expect(large.status()).toBe(413)
})

test('the server says whether its database answers', async ({ request }) => {
  const ready = await request.get('/api/ready')
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toEqual({ status: 'ready' })
  expect(ready.headers()['cache-control']).toBe('private, no-store')
})
