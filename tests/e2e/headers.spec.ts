import { expect, test } from '@/tests/support/e2e'

/** Addresses of every house and kind of answer: pages, redirects, refusals, files, machine answers, and what is none of these. */
const ASKED: readonly (readonly [what: string, method: string, path: string, status: number])[] = [
  ['the home page', 'GET', '/', 200],
  ['a page that is not there', 'GET', '/no/such/page', 404],
  ['an address that cannot be read', 'GET', '/claims/%E0%A4%A', 400],
  ['another spelling', 'GET', '/en/corrections', 308],
  ['a slash too many', 'GET', '/account/', 308],
  ['signing in', 'GET', '/sign-in', 200],
  ['a page of the desk, signed out', 'GET', '/account', 307],
  ['a page of the desk that is not there', 'GET', '/desk/nothing', 404],
  ['a script of ours', 'GET', '/theme.js', 200],
  ['an answer for machines', 'GET', '/api/health', 200],
  ['a machine address that is not there', 'GET', '/api/nothing', 404],
  ['a refused change', 'POST', '/sign-in', 403],
  ['a refused call', 'POST', '/api/health', 403],
]

for (const [what, method, path, status] of ASKED)
  test(`${what} carries what protects every answer`, async ({ request, baseURL }) => {
    const answer = await request.fetch(`${baseURL}${path}`, { method, maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    const headers = answer.headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(headers['x-powered-by']).toBeUndefined()
    if (headers['content-type']?.includes('text/html'))
      expect(headers['content-security-policy']).toMatch(/object-src 'none'.*frame-ancestors 'none'/)
  })

test('hashed files carry it too, and may be kept for ever', async ({ request }) => {
  const html = await (await request.get('/sign-in')).text()
  const file = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? ''
  const answer = await request.get(file)
  expect(answer.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

test('over https, browsers are told to come by nothing else', async ({ request }) => {
  const answer = await request.get('/sign-in', { headers: { 'x-forwarded-proto': 'https' } })
  expect(answer.headers()['strict-transport-security']).toContain('max-age=')
})

test('what signed-in people see is stored nowhere', async ({ request }) => {
  for (const path of ['/sign-in', '/account', '/api/ready', '/desk/queue'])
    expect((await request.get(path, { maxRedirects: 0 })).headers()['cache-control']).toMatch(
      /^private, .*no-store/,
    )
})

test('every other spelling leads to the one, on this site', async ({ request, baseURL }) => {
  const spellings = {
    '/en': '/',
    '/en/': '/',
    '/corrections/': '/corrections',
    '/en/corrections?page=2': '/corrections?page=2',
    '//elsewhere.example/': '/elsewhere.example/', // Next's own answer, which leads on once more
    '/en//elsewhere.example': '/en/elsewhere.example',
  }
  for (const [from, to] of Object.entries(spellings)) {
    const answer = await request.get(`${baseURL}${from}`, { maxRedirects: 0 })
    expect(`${from} ${answer.status()} ${answer.headers().location}`).toBe(`${from} 308 ${to}`)
  }
})
