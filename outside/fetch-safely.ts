import { type Refusal, refuse } from '@/domain/refusal'
import { ask, redirectOf } from './ask-web'
import { FetchFault, networkFault, type Purpose } from './fetch-fault'
import { type FetchLimits, fetchSettings } from './fetch-limits'
import type { Files } from './files'
import { isUsualPort } from './public-address'
import { type Fetched, type FetchedFile, received, type Tell } from './received'
import { type LookUp, lookUpEvery } from './web-connection'

export type FetchOptions = {
  /** What it is for: the sentences say what can be done instead. By default the text of an article. */
  readonly purpose?: Purpose
  /** Takes an answer that brings no page (404, 410, 503) for one. */
  readonly anyStatus?: boolean
  /** In place of the settings' limits. */
  readonly limits?: Partial<FetchLimits>
  /** In place of the settings' FETCH_LOOPBACK_PORTS. */
  readonly loopbackPorts?: readonly number[]
  /** In place of the DNS. */
  readonly lookUp?: LookUp
  /** Breaks the fetch off. */
  readonly signal?: AbortSignal
  /** Hears of each site that is asked, and of what arrives. */
  readonly tell?: Tell
}

const BUSY = 'The desk is fetching other pages at the moment. Try again in a few seconds.'
let underWay = 0

/**
 * The one way the desk reads an address that somebody typed. Only http and https, only public machines: every address a name stands
 * for is checked when the connection is made, and again for each redirect. Nothing is run and no cookie is sent or kept.
 * A refusal says in a sentence why nothing came.
 */
export function fetchSafely(address: string, options?: FetchOptions): Promise<Fetched | Refusal>
/**
 * The same, with the bytes written into files as they come, so that a document may be large. They are asked for unpacked: what is kept is what
 * was sent, byte by byte, unless the site packs it all the same.
 */
export function fetchSafely(
  address: string,
  options: FetchOptions & { into: Files },
): Promise<FetchedFile | Refusal>
export async function fetchSafely(
  address: string,
  options: FetchOptions & { into?: Files } = {},
): Promise<Fetched | FetchedFile | Refusal> {
  const settings = fetchSettings()
  const limits = { ...settings.limits, ...options.limits }
  const loopbackPorts = options.loopbackPorts ?? settings.loopbackPorts
  const deadline = AbortSignal.timeout(limits.ms)
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline
  const asking = { lookUp: lookUpEvery, ...options, limits, loopbackPorts, signal }
  if (underWay >= limits.atOnce) return refuse('not_answered', { sentence: BUSY })
  underWay += 1
  let host = ''
  try {
    let next = webAddress(address, loopbackPorts, null)
    for (let followed = 0; followed <= limits.redirects; followed += 1) {
      host = next.hostname
      options.tell?.({ host })
      const asked = await ask(next, asking, followed > 0)
      try {
        const leadsTo = redirectOf(asked.answer)
        if (leadsTo === null) return await received(asked, next, asking)
        next = webAddress(leadsTo, loopbackPorts, next)
      } finally {
        asked.answer.destroy()
      }
    }
    throw new FetchFault(`${host} leads on more than ${limits.redirects} times, so the desk gave up.`)
  } catch (error) {
    if (options.signal?.aborted) return refuse('not_fetched', { sentence: 'Fetching was cancelled.' })
    const fault = faultOf(error, host, deadline, limits)
    return refuse(fault.code, { sentence: fault.sentenceFor(options.purpose ?? 'article') })
  } finally {
    underWay -= 1
  }
}

function faultOf(error: unknown, host: string, deadline: AbortSignal, limits: FetchLimits): FetchFault {
  if (error instanceof FetchFault) return error
  if (deadline.aborted)
    return new FetchFault(
      `${host} took longer than ${limits.ms / 1000} seconds, so the desk stopped waiting.`,
      'again_or_by_hand',
    )
  const fault = networkFault(error, host)
  if (fault === undefined) throw error
  return fault
}

function webAddress(text: string, loopbackPorts: readonly number[], from: URL | null): URL {
  const url = URL.canParse(text, from?.href) ? new URL(text, from?.href) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new FetchFault(
      from
        ? 'The page leads on to something that is no web page.'
        : 'The address has to start with http:// or https://.',
    )
  if (url.username !== '' || url.password !== '')
    throw new FetchFault('The address holds a user name or a password. Leave them out.')
  if (url.port !== '' && !isUsualPort(Number(url.port), loopbackPorts))
    throw new FetchFault(`The desk fetches from the usual ports of the web only, not from ${url.port}.`)
  return url
}
