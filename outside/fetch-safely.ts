import { lookup as lookUp } from 'node:dns'
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Refusal, refuse } from '@/domain/refusal'
import { readSettings } from '@/domain/settings'
import { FetchFault, networkSentence, statusSentence } from './fetch-fault'
import { isPublicAddress } from './public-address'
import { unpacked } from './unpacked'

/** What came, from where it finally came, and what the site says it is. */
export type Fetched = {
  readonly address: string
  readonly bytes: Buffer
  readonly contentType: string | null
}

/**
 * Caps of one fetch: milliseconds for everything together, bytes as sent, bytes once unpacked, and redirects followed; and how many
 * fetches of this process may be under way at once.
 */
export const FETCH_LIMITS = {
  ms: 15_000,
  bytes: 5 * 1024 * 1024,
  unpackedBytes: 20 * 1024 * 1024,
  redirects: 5,
  atOnce: 8,
}
export type FetchLimits = typeof FETCH_LIMITS

type MayReach = (ip: string) => boolean

type Options = {
  readonly limits?: Partial<FetchLimits>
  /** Which IP addresses may be connected to; by default public ones, and all where the setting FETCH_PRIVATE says so. */
  readonly mayReach?: MayReach
  /** Breaks the fetch off. */
  readonly signal?: AbortSignal
  /** Hears of each site that is asked, and of what arrives. */
  readonly tell?: Tell
}

/** How far a fetch has come: the site it asks; or the bytes that have arrived, of how many, where the site says so. */
export type Reached = { readonly host: string } | { readonly bytes: number; readonly of: number | null }
type Tell = (reached: Reached) => void

/** So many more bytes have to arrive before it is told again. */
const TOLD_EVERY = 64 * 1024

const PORTS = ['', '80', '443']
const PRIVATE = 'This address lies in a private network, so the desk does not fetch it. Paste the text.'
const LEADS_TO_PRIVATE =
  'The page leads on to an address in a private network, so the desk does not follow it. Paste the text.'
const BUSY = 'The desk is fetching other pages at the moment. Try again in a few seconds.'
let underWay = 0
const HEADERS = {
  'user-agent': 'Claimdesk (article import by an editor)',
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
}

/**
 * The one way the desk reads an address that somebody typed. Only http and https, only public machines: every address a name stands
 * for is checked when the connection is made, and again for each redirect. Nothing is run and no cookie is sent or kept.
 * A refusal says in a sentence why nothing came.
 */
export async function fetchSafely(address: string, options: Options = {}): Promise<Fetched | Refusal> {
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const mayReach = options.mayReach ?? (privateAllowed() ? () => true : isPublicAddress)
  const tell = options.tell ?? (() => {})
  const deadline = AbortSignal.timeout(limits.ms)
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline
  if (underWay >= limits.atOnce) return refuse('not_fetched', { sentence: BUSY })
  underWay += 1
  let host = ''
  try {
    let next = webAddress(address, mayReach, null)
    for (let followed = 0; followed <= limits.redirects; followed += 1) {
      host = next.hostname
      tell({ host })
      const answer = await ask(next, { mayReach, signal, redirected: followed > 0 })
      const leadsTo = redirectOf(answer)
      if (leadsTo === null) return await received(answer, next, limits, tell)
      answer.destroy()
      next = webAddress(leadsTo, mayReach, next)
    }
    throw new FetchFault(`${host} leads on more than ${limits.redirects} times, so the desk gave up.`)
  } catch (error) {
    return refuse('not_fetched', { sentence: sentenceOf(error, host, deadline, limits, options.signal) })
  } finally {
    underWay -= 1
  }
}

function privateAllowed(): boolean {
  const read = readSettings(process.env)
  return 'settings' in read && read.settings.fetchPrivate
}

function sentenceOf(
  error: unknown,
  host: string,
  deadline: AbortSignal,
  limits: FetchLimits,
  signal?: AbortSignal,
): string {
  if (error instanceof FetchFault) return error.message
  if (signal?.aborted) return 'Fetching was cancelled.'
  if (deadline.aborted)
    return `${host} took longer than ${limits.ms / 1000} seconds, so the desk stopped waiting. Try again, or paste the text.`
  const sentence = networkSentence(error, host)
  if (sentence === undefined) throw error
  return sentence
}

function webAddress(text: string, mayReach: MayReach, from: URL | null): URL {
  const url = URL.canParse(text, from?.href) ? new URL(text, from?.href) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new FetchFault(
      from
        ? 'The page leads on to something that is no web page.'
        : 'The address has to start with http:// or https://.',
    )
  if (url.username !== '' || url.password !== '')
    throw new FetchFault('The address holds a user name or a password. Leave them out.')
  if (mayReach === isPublicAddress && !PORTS.includes(url.port))
    throw new FetchFault(`The desk fetches from the usual ports of the web only, not from ${url.port}.`)
  return url
}

type Asking = { mayReach: MayReach; signal: AbortSignal; redirected: boolean }

async function ask(url: URL, { mayReach, signal, redirected }: Asking): Promise<IncomingMessage> {
  const refused = () => new FetchFault(redirected ? LEADS_TO_PRIVATE : PRIVATE)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  // A literal is connected to without being looked up.
  if (isIP(literal) !== 0 && !mayReach(literal)) throw refused()
  const lookup = lookUpWithin(mayReach, refused)
  const options: RequestOptions = { agent: false, headers: HEADERS, signal, maxHeaderSize: 32 * 1024, lookup }
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    request(url, options, resolve).once('error', reject).end()
  })
}

/** Looks a name up once, for the connection itself, and gives it no address unless every one of them may be reached. */
function lookUpWithin(mayReach: MayReach, refused: () => Error): LookupFunction {
  return (hostname, options, callback) =>
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return callback(error ?? refused(), '')
      if (!found.every(({ address }) => mayReach(address))) return callback(refused(), '')
      if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
}

function redirectOf(answer: IncomingMessage): string | null {
  const { statusCode = 0, headers } = answer
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null
}

async function received(
  answer: IncomingMessage,
  url: URL,
  limits: FetchLimits,
  tell: Tell,
): Promise<Fetched> {
  const { statusCode = 0, headers } = answer
  if (statusCode < 200 || statusCode > 299) {
    answer.destroy()
    throw new FetchFault(statusSentence(statusCode, url.hostname))
  }
  const sent = await bytesOf(answer, limits.bytes, tell)
  const bytes = await unpacked(sent, headers['content-encoding'], limits.unpackedBytes)
  return { address: url.href, bytes, contentType: headers['content-type'] ?? null }
}

async function bytesOf(answer: IncomingMessage, most: number, tell: Tell): Promise<Buffer> {
  const chunks: Buffer[] = []
  const of = Number(answer.headers['content-length']) || null
  let length = 0
  let toldAt = 0
  for await (const chunk of answer) {
    length += chunk.length
    // Leaving the loop ends the connection.
    if (length > most)
      throw new FetchFault(`The page is larger than ${megabytes(most)}, so it was not read. Paste the text.`)
    chunks.push(chunk)
    if (toldAt > 0 && length - toldAt < TOLD_EVERY) continue
    toldAt = length
    tell({ bytes: length, of })
  }
  if (length > toldAt) tell({ bytes: length, of })
  return Buffer.concat(chunks)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
