import type { LookupAddress } from 'node:dns'
import { lookup as lookUpByDns } from 'node:dns/promises'
import type { RequestOptions } from 'node:http'
import { connect, isIP, type LookupFunction } from 'node:net'
import { connect as connectSecurely } from 'node:tls'

/** Every address a name stands for. */
export type LookUp = (name: string) => Promise<readonly LookupAddress[]>
export const lookUpEvery: LookUp = (name) => lookUpByDns(name, { all: true })

export type Way = {
  readonly mayReach: (ip: string, port: number) => boolean
  readonly refused: () => Error
  readonly lookUp: LookUp
  readonly signal: AbortSignal
}

type CreateConnection = NonNullable<RequestOptions['createConnection']>

/**
 * Connects to the machine of an address, unless it may not be reached. What decides is the address that is connected to: each one the name stands for
 * at this moment, and then the one the socket says it has reached, before a word is sent.
 */
export function connectionTo(url: URL, { mayReach, refused, lookUp, signal }: Way): CreateConnection {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const secure = url.protocol === 'https:'
  const port = Number(url.port) || (secure ? 443 : 80)
  const allowed = (ip: string) => mayReach(ip, port)
  return (_, created) => {
    // A literal is connected to without being looked up.
    if (isIP(host) !== 0 && !allowed(host)) {
      created(refused(), undefined as never)
      return null
    }
    const socket = connect({ host, port, lookup: lookUpWithin(allowed, refused, lookUp), signal })
    socket.on('error', (error) => created(error, socket))
    socket.once('connect', () => {
      if (!allowed(socket.remoteAddress ?? '')) return void socket.destroy(refused())
      const servername = isIP(host) === 0 ? host : undefined
      created(null, secure ? connectSecurely({ socket, host, servername }) : socket)
    })
    return null
  }
}

/** Looks a name up once, for the connection itself, and gives it no address unless every one of them may be reached. */
function lookUpWithin(
  allowed: (ip: string) => boolean,
  refused: () => Error,
  lookUp: LookUp,
): LookupFunction {
  return (hostname, { all }, callback) => {
    lookUp(hostname).then(
      (found) => {
        const [first] = found
        if (!first || !found.every(({ address }) => allowed(address))) callback(refused(), '')
        else if (all) callback(null, [...found])
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}
