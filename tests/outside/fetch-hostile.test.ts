import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRefusal } from '@/domain/refusal'
import { fetchSafely } from '@/outside/fetch-safely'
import { type Files, filesIn } from '@/outside/files'
import { endlessly, rawSite } from '@/tests/support/web-site'

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'
const BOMB = Buffer.alloc(8_000_000, 'a')
const MEGABYTE = 1024 * 1024
const LIMITS = { ms: 400, pageBytes: MEGABYTE, documentBytes: MEGABYTE }

let site: Awaited<ReturnType<typeof rawSite>>
let folder: string
let files: Files

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-fetch-'))
  files = filesIn(folder)
  const bomb = (packing: string, body: Buffer) => ({
    [`/bomb-${packing}`]: (socket: Socket) =>
      socket.end(Buffer.concat([Buffer.from(`${HEAD}content-encoding: ${packing}\r\n\r\n`), body])),
  })
  site = await rawSite({
    '/drips': (socket) => {
      socket.write(`${HEAD}content-length: 100000\r\n\r\n`)
      endlessly(socket, 'a', 20)
    },
    '/drips-on': (socket) => {
      socket.write(`${HEAD}\r\n`)
      endlessly(socket, 'a', 20)
    },
    '/cut-off': (socket) => {
      socket.write(`${HEAD}\r\nForty ships`, () => setTimeout(() => socket.resetAndDestroy(), 50))
    },
    '/drips-packed': (socket) => {
      socket.write(`${HEAD}content-encoding: gzip\r\n\r\n`)
      socket.write(gzipSync('Forty ships').subarray(0, 10))
      endlessly(socket, Buffer.from([0, 0, 0, 255, 255]), 20)
    },
    '/drips-headers': (socket) => {
      socket.write(HEAD)
      endlessly(socket, 'x', 20)
    },
    '/never-ends': (socket) => {
      socket.write(`${HEAD}\r\n`)
      endlessly(socket, 'a'.repeat(64 * 1024))
    },
    '/never-ends-in-pieces': (socket) => {
      socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`)
      endlessly(socket, `10000\r\n${'a'.repeat(0x10000)}\r\n`)
    },
    '/endless-headers': (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      endlessly(socket, `x-more: ${'a'.repeat(1000)}\r\n`)
    },
    '/endless-interim': (socket) => endlessly(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
    '/endless-continue': (socket) => endlessly(socket, 'HTTP/1.1 100 Continue\r\n\r\n'),
    '/other-protocol': (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n'),
    '/no-http': (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
    '/noise': (socket) => endlessly(socket, Buffer.alloc(1024, 0)),
    '/hangs-up': (socket) => socket.destroy(),
    '/says-too-little': (socket) =>
      socket.end(`${HEAD}content-length: 4\r\n\r\nForty ships lie in the port.`),
    '/says-too-much': (socket) => socket.end(`${HEAD}content-length: 4000\r\n\r\nForty ships`),
    '/says-far-too-much': (socket) => socket.write(`${HEAD}content-length: 99999999999\r\n\r\nForty ships`),
    '/says-nonsense': (socket) => socket.end(`${HEAD}content-length: many\r\n\r\nForty ships`),
    '/says-two-things': (socket) =>
      socket.end(`${HEAD}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n4\r\nFort\r\n0\r\n\r\n`),
    '/broken-pieces': (socket) =>
      socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\n4\r\nForty\r\nzzz\r\n`),
    '/broken-off-packed': (socket) => {
      const packed = gzipSync(Buffer.from('Forty ships lie in the port.'))
      socket.end(
        Buffer.concat([
          Buffer.from(`${HEAD}content-encoding: gzip\r\ncontent-length: 400\r\n\r\n`),
          packed.subarray(0, 20),
        ]),
      )
    },
    '/nothing': (socket) => socket.end(`${HEAD}content-length: 0\r\n\r\n`),
    ...bomb('gzip', gzipSync(BOMB)),
    ...bomb('deflate', deflateSync(BOMB)),
    ...bomb('br', brotliCompressSync(BOMB)),
  })
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

const CASES = [
  ['/drips', 'took longer than 0.4 seconds'],
  ['/drips-on', 'took longer than 0.4 seconds'],
  ['/cut-off', 'broke off before the page was complete'],
  ['/drips-packed', 'took longer than 0.4 seconds'],
  ['/drips-headers', 'took longer than 0.4 seconds'],
  ['/never-ends', 'larger than 1 MB'],
  ['/never-ends-in-pieces', 'larger than 1 MB'],
  ['/endless-headers', 'sends more headers than any page has'],
  ['/endless-interim', 'announces an answer again and again'],
  ['/endless-continue', 'announces an answer again and again'],
  ['/other-protocol', 'answered with status 101 and no page'],
  ['/no-http', 'something that is no web page'],
  ['/noise', 'something that is no web page'],
  ['/hangs-up', 'broke off before the page was complete'],
  ['/says-too-little', 'something other than the length it named'],
  ['/says-too-much', 'broke off before the page was complete'],
  ['/says-far-too-much', 'larger than 1 MB'],
  ['/says-nonsense', 'something that is no web page'],
  ['/says-two-things', 'something that is no web page'],
  ['/broken-pieces', 'broke off before the page was complete'],
  ['/broken-off-packed', 'broke off before the page was complete'],
  ['/bomb-gzip', 'unpacks to more than 1 MB'],
  ['/bomb-deflate', 'unpacks to more than 1 MB'],
  ['/bomb-br', 'unpacks to more than 1 MB'],
] as const

describe.each([
  ['read', {}],
  ['kept', { into: true }],
])('a hostile answer that is %s', (_, { into }: { into?: boolean }) => {
  test.concurrent.each(CASES)('ends within the limit, with why: %s', async (address, sentence) => {
    const options = {
      limits: { ...LIMITS, ms: sentence.startsWith('took longer') ? 400 : 15_000 },
      loopbackPorts: [site.port],
      purpose: 'capture',
    } as const
    const answer = await (into
      ? fetchSafely(site.address + address, { ...options, into: files })
      : fetchSafely(site.address + address, options))
    expect(isRefusal(answer) ? answer.sentence : answer).toContain(sentence)
  })
})

test('nothing of what was refused stays behind', async () => {
  const left = []
  for (const two of await readdir(folder)) left.push(...(await readdir(path.join(folder, two))))
  expect(left).toEqual([])
})

test('an answer without a byte is a page for nobody', async () => {
  const options = { loopbackPorts: [site.port], into: files }
  const answer = await fetchSafely(`${site.address}/nothing`, options)
  expect(answer).toMatchObject({ sentence: expect.stringContaining('answered with nothing') })
})
