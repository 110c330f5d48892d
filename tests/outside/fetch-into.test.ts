import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '@/domain/refusal'
import { type FetchOptions, fetchSafely } from '@/outside/fetch-safely'
import { type Files, filesIn } from '@/outside/files'
import { page, redirect, type WebSite, webSite } from '@/tests/support/web-site'

const TEXT = 'Forty ships lie in the port.'
const DOCUMENT = randomBytes(3_000_000)

let site: WebSite
let folder: string
let files: Files
let asked: string | undefined

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-into-'))
  files = filesIn(folder)
  site = await webSite({
    '/page': (request, response) => {
      asked = request.headers['accept-encoding']
      response.setHeader('set-cookie', ['a=1', 'b=2'])
      page(TEXT)(request, response)
    },
    '/moved': redirect('/page'),
    '/report.pdf': page(DOCUMENT, { 'content-type': 'application/pdf' }),
    '/large.html': page(DOCUMENT),
    '/packed-all-the-same': page(gzipSync(TEXT), { 'content-encoding': 'gzip' }),
    '/gone': (_, response) => response.writeHead(410, { 'content-type': 'text/html' }).end('Taken down.'),
    '/gone-mute': (_, response) => response.writeHead(404).end(),
  })
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

async function kept(at: string, options: FetchOptions = {}) {
  const limits = { pageBytes: 1024 * 1024 }
  const given = { loopbackPorts: [site.port], limits, ...options }
  const fetched = await fetchSafely(site.address + at, { ...given, into: files })
  if (isRefusal(fetched)) throw new Error(fetched.sentence)
  return fetched
}

const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

async function bytesOf(key: string | undefined) {
  const chunks: Uint8Array[] = []
  for await (const chunk of files.read(key ?? '')) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('a page is kept byte by byte, with its hash, headers, status and the address it came from', async () => {
  const fetched = await kept('/moved')
  expect(fetched).toMatchObject({
    address: `${site.address}/page`,
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=1, b=2' },
    kept: { bytes: TEXT.length, sha256: hashOf(TEXT) },
  })
  expect(asked).toBe('identity')
  expect((await bytesOf(fetched.kept?.key)).toString()).toBe(TEXT)
})

test('a document may be larger than a page, and is kept whole', async () => {
  const { kept: document } = await kept('/report.pdf')
  expect(document).toMatchObject({ bytes: DOCUMENT.length, sha256: hashOf(DOCUMENT) })
  expect(await files.measure(document?.key ?? '')).toEqual({
    sha256: hashOf(DOCUMENT),
    bytes: DOCUMENT.length,
  })
  await expect(kept('/large.html')).rejects.toThrow('larger than 1 MB')
  await expect(kept('/report.pdf', { limits: { documentBytes: 1024 * 1024 } })).rejects.toThrow(
    'larger than 1 MB',
  )
})

test('what comes packed though it was not asked for so is unpacked', async () => {
  expect((await kept('/packed-all-the-same')).kept).toMatchObject({ sha256: hashOf(TEXT) })
})

test('an answer that says the page is gone is kept where it is asked for', async () => {
  await expect(kept('/gone')).rejects.toThrow('says there is no page at this address (410)')
  expect(await kept('/gone', { anyStatus: true })).toMatchObject({ status: 410, kept: { bytes: 11 } })
  expect(await kept('/gone-mute', { anyStatus: true })).toMatchObject({ status: 404, kept: null })
})

test('the sentences say what can be done instead, by what the page was wanted for', async () => {
  const told = async (purpose?: FetchOptions['purpose']) => {
    const options = { loopbackPorts: [site.port], ...(purpose && { purpose }) }
    const answer = await fetchSafely(`${site.address}/nowhere`, options)
    return isRefusal(answer) ? answer.sentence : ''
  }
  expect(await told()).toMatch(/Check the address, or paste the text\.$/)
  expect(await told('capture')).toMatch(/Check the address, or make the capture by hand\.$/)
  expect(await told('citation')).toMatch(/Check the address, or fill in the fields by hand\.$/)
})
