import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { FetchFault } from './fetch-fault'
import { mayReach } from './public-address'
import { connectionTo, type LookUp } from './web-connection'

/** More answers than this before the answer proper are no way to speak HTTP. */
const INTERIM_MOST = 10
const PRIVATE = 'This address lies in a private network, so the desk does not fetch it.'
const LEADS_TO_PRIVATE =
  'The page leads on to an address in a private network, so the desk does not follow it.'

type Asking = {
  readonly loopbackPorts: readonly number[]
  readonly lookUp: LookUp
  readonly signal: AbortSignal
  /** There in place of memory: the bytes are asked for as they are, not packed. */
  readonly into?: unknown
}

/** An answer whose headers are here; `broken` gives what has gone wrong with the rest, if the answer seems to end all the same. */
export type Asked = { readonly answer: IncomingMessage; readonly broken: () => Error | null }

/** Asks one address for its page, and gives the answer as soon as it begins. */
export function ask(
  url: URL,
  { into, loopbackPorts, lookUp, signal }: Asking,
  redirected: boolean,
): Promise<Asked> {
  const createConnection = connectionTo(url, {
    mayReach: (ip, port) => mayReach(ip, port, loopbackPorts),
    refused: () => new FetchFault(redirected ? LEADS_TO_PRIVATE : PRIVATE, 'by_hand'),
    ...{ lookUp, signal },
  })
  const headers = {
    'user-agent': 'Claimdesk (a newsroom that checks what this page says)',
    accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5',
    'accept-encoding': into ? 'identity' : 'gzip, deflate, br',
  }
  return new Promise((resolve, reject) => {
    const begin = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = begin(url, { headers, signal, maxHeaderSize: 32 * 1024, createConnection })
    let interim = 0
    const before = () => {
      interim += 1
      if (interim > INTERIM_MOST)
        request.destroy(
          new FetchFault(`${url.hostname} announces an answer again and again and gives none.`, 'by_hand'),
        )
    }
    let broken: Error | null = null
    request.on('information', before).on('continue', before)
    request.on('response', (answer) => resolve({ answer, broken: () => broken }))
    request.on('error', (error) => {
      broken = error
      reject(error)
    })
    request.end()
  })
}

/** Where an answer leads on to, as it says it; null where it leads nowhere. */
export function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null
}
