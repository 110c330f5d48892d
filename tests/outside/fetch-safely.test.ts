import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRefusal } from '@/domain/refusal'
import { type FetchOptions, fetchSafely } from '@/outside/fetch-safely'
import { page, redirect, type WebSite, webSite } from '@/tests/support/web-site'

const TEXT = 'Forty ships lie in the port.'
const BOMB = Buffer.alloc(3_000_000, 'a')
const LOOPBACK = { address: '127.0.0.1', family: 4 }
const packed = (encoding: string, body: Buffer) => page(body, { 'content-encoding': encoding })

let site: WebSite
let leaves = () => {}
const letGo = new Promise<void>((resolve) => {
  leaves = resolve
})

beforeAll(async () => {
  site = await webSite({
    '/article': page(TEXT, { 'content-type': 'text/plain; charset=iso-8859-1' }),
    '/gzip': packed('gzip', gzipSync(TEXT)),
    '/deflate': packed('deflate', deflateSync(TEXT)),
    '/raw-deflate': packed('deflate', deflateRawSync(TEXT)),
    '/br': packed('br', brotliCompressSync(TEXT)),
    '/zstd': packed('zstd', Buffer.from('x')),
    '/bomb': packed('gzip', gzipSync(BOMB)),
    '/damaged': packed('gzip', gzipSync(TEXT).subarray(0, 12)),
    '/large': page(BOMB),
    '/moved': redirect('/article', 301),
    '/loop': redirect('/loop'),
    '/to-private': redirect('http://10.0.0.1/secret'),
    '/to-metadata': redirect('http://[::ffff:169.254.169.254]/latest/meta-data/', 307),
    '/to-port': redirect('http://127.0.0.1:22/'),
    '/to-file': redirect('file:///etc/passwd'),
    '/broken': (_, response) => response.writeHead(503).end(),
    '/forbidden': (_, response) => response.writeHead(403).end(),
    '/mute': () => {},
    '/slow': (_, response) => {
      response.on('close', leaves)
      response.writeHead(200).write('It goes on')
    },
    '/breaks-off': (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
    },
  })
})
afterAll(() => site.close())

const here = (options: FetchOptions = {}) => ({ loopbackPorts: [site.port], ...options })

async function fetched(path: string) {
  const answer = await fetchSafely(site.address + path, here())
  if (isRefusal(answer)) throw new Error(answer.sentence)
  return { ...answer, text: answer.bytes.toString() }
}

async function refused(address: string, options: FetchOptions = {}) {
  const answer = await fetchSafely(address.startsWith('/') ? site.address + address : address, here(options))
  if (!isRefusal(answer)) throw new Error(`${address} was fetched.`)
  expect(['not_fetched', 'not_answered', 'no_site']).toContain(answer.code)
  return answer.sentence
}

describe('a public page', () => {
  test('comes with its bytes, its type and the address it came from', async () => {
    expect(await fetched('/article')).toMatchObject({
      text: TEXT,
      contentType: 'text/plain; charset=iso-8859-1',
      address: `${site.address}/article`,
    })
    expect((await fetched('/moved')).address).toBe(`${site.address}/article`)
  })

  test('tells which sites it asks and how much has arrived', async () => {
    const told: object[] = []
    await fetchSafely(`${site.address}/moved`, { ...here(), tell: (reached) => told.push(reached) })
    await fetchSafely(`${site.address}/large`, { ...here(), tell: (reached) => told.push(reached) })
    const host = { host: '127.0.0.1' }
    expect(told.slice(0, 4)).toEqual([host, host, { bytes: TEXT.length, of: null }, host])
    expect(told.at(-1)).toEqual({ bytes: BOMB.length, of: null })
    expect(told.length).toBeLessThan(60)
  })

  test.each(['/gzip', '/deflate', '/raw-deflate', '/br'])('packed as %s is unpacked', async (path) => {
    expect((await fetched(path)).text).toBe(TEXT)
  })
})

describe('a private machine', () => {
  test.each(['http://127.0.0.1/', 'http://localhost/', 'http://[::1]/', 'http://2130706433/'])(
    'is not asked: %s',
    async (address) => {
      expect(await refused(address)).toContain('lies in a private network')
    },
  )

  test.each(['http://169.254.169.254/latest/meta-data/', 'http://[::ffff:10.0.0.1]/', 'http://0x7f.1/'])(
    'is not asked by another spelling either: %s',
    async (address) => {
      expect(await refused(address)).toContain('lies in a private network')
    },
  )

  test.each(['/to-private', '/to-metadata'])('is not asked by way of a redirect: %s', async (path) => {
    expect(await refused(path)).toContain('leads on to an address in a private network')
  })

  test('is not asked though only one of a name’s addresses is its own', async () => {
    const asked = site.asked.length
    const both = { lookUp: async () => [LOOPBACK, { address: '10.0.0.1', family: 4 }] }
    expect(await refused(`http://both.example:${site.port}/article`, both)).toContain(
      'lies in a private network',
    )
    expect(site.asked.length).toBe(asked)
  })

  test('is not asked though the name stood for another machine a moment before', async () => {
    let asked = 0
    const lookUp = async () => [asked++ === 0 ? LOOPBACK : { address: '192.168.1.1', family: 4 }]
    expect(await refused(`http://changes.example:${site.port}/moved`, { lookUp })).toContain(
      'leads on to an address in a private network',
    )
    expect(asked).toBe(2)
    expect(site.asked.at(-1)).toBe('/moved')
  })

  test('is asked at a listed port alone, and no other machine is there', async () => {
    expect(await refused(site.address, { loopbackPorts: [] })).toContain(`not from ${site.port}`)
    expect(await refused(`http://10.0.0.1:${site.port}/`)).toContain('lies in a private network')
    expect(await refused('/to-port', { loopbackPorts: [site.port, 81] })).toContain('not from 22')
    expect((await fetched('/article')).text).toBe(TEXT)
  })
})

describe('what is no page is refused in a sentence of its own', () => {
  test.each([
    ['ftp://example.org/', 'has to start with http:// or https://'],
    ['the article', 'has to start with http:// or https://'],
    ['http://me:secret@example.org/', 'holds a user name or a password'],
    ['/nothing', 'says there is no page at this address (404)'],
    ['/broken', 'has a fault of its own (503)'],
    ['/forbidden', 'does not let the desk read this page (403)'],
    ['/loop', 'leads on more than 3 times'],
    ['/to-file', 'leads on to something that is no web page'],
    ['/zstd', 'packed in a way the desk cannot open'],
    ['/damaged', 'arrived damaged'],
    ['/breaks-off', 'broke off before the page was complete'],
    ['http://nobody.invalid/', 'nobody.invalid'],
  ])('%s', async (address, sentence) => {
    expect(await refused(address)).toContain(sentence)
  })

  test('a port the web does not use', async () => {
    expect(await refused('http://example.org:22/')).toContain('not from 22')
  })

  test('a server that does not answer', async () => {
    const gone = await webSite({})
    await gone.close()
    expect(await refused(gone.address, { loopbackPorts: [gone.port] })).toContain('does not answer')
  })

  test('a server of another protocol', async () => {
    const { port } = new URL(site.address)
    expect(await refused(`https://127.0.0.1:${port}/article`)).toContain('no web page')
  })

  test.each(['/mute', '/slow'])('a page that takes too long: %s', async (path) => {
    expect(await refused(path, { limits: { ms: 300 } })).toContain('took longer than 0.3 seconds')
  })

  test('a page that is too large, as sent or unpacked', async () => {
    const limits = { pageBytes: 1024 * 1024 }
    expect(await refused('/large', { limits })).toContain('larger than 1 MB')
    expect(await refused('/bomb', { limits })).toContain('unpacks to more than 1 MB')
  })

  test('one fetch too many at once, until the others are over', async () => {
    const limits = { atOnce: 2, ms: 300 }
    const slow = [1, 2].map(() => fetchSafely(`${site.address}/mute`, here({ limits })))
    expect(await refused('/article', { limits })).toContain('is fetching other pages')
    await Promise.all(slow)
    expect((await fetched('/article')).text).toBe(TEXT)
  })

  test('a fetch that was cancelled, which lets go of the site at once', async () => {
    const cancelling = new AbortController()
    const tell = (reached: object) => 'bytes' in reached && cancelling.abort()
    const sentence = await refused('/slow', { signal: cancelling.signal, tell })
    expect(sentence).toBe('Fetching was cancelled.')
    await letGo
    expect(await refused('/mute', { signal: AbortSignal.abort() })).toBe('Fetching was cancelled.')
  })
})
