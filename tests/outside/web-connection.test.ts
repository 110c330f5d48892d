import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionTo } from '@/outside/web-connection'
import { page, type WebSite, webSite } from '@/tests/support/web-site'

let site: WebSite
beforeAll(async () => {
  site = await webSite({ '/': page('Forty ships lie in the port.') })
})
afterAll(() => site.close())

/** A name whose address is one thing when it is checked and another when it is connected to. */
function turning(checked: string, connected: string) {
  let read = 0
  return {
    family: 4,
    get address() {
      read += 1
      return read === 1 ? checked : connected
    },
  }
}

function ask(mayReach: (ip: string) => boolean): Promise<string> {
  const url = new URL(`http://turns.example:${site.port}/`)
  const createConnection = connectionTo(url, {
    mayReach,
    refused: () => new Error('refused'),
    lookUp: async () => [turning('93.184.216.34', '127.0.0.1')],
    signal: new AbortController().signal,
  })
  return new Promise((resolve) => {
    request(url, { createConnection })
      .on('response', (answer) => resolve(String(answer.resume().statusCode)))
      .on('error', (error) => resolve(error.message))
      .end()
  })
}

test('a machine that was reached under the address of another is not told a word', async () => {
  expect(await ask((ip) => ip === '93.184.216.34')).toBe('refused')
  expect(site.asked).toEqual([])
  expect(await ask(() => true)).toBe('200')
  expect(site.asked).toEqual(['/'])
})
