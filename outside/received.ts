import type { IncomingHttpHeaders } from 'node:http'
import { isRefusal, type Refusal } from '@/domain/refusal'
import type { Asked } from './ask-web'
import { FetchFault, statusFault } from './fetch-fault'
import type { FetchLimits } from './fetch-limits'
import type { Files, KeptFile } from './files'
import { unpacked } from './unpacked'

/** From where an answer finally came, and what the site says of it; a header sent several times is one, parted by commas. */
export type Answered = {
  readonly address: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly contentType: string | null
}
export type Fetched = Answered & { readonly bytes: Buffer }
/** `kept` is the file of its bytes; null where the answer has none, which only one whose status brings no page may. */
export type FetchedFile = Answered & { readonly kept: KeptFile | null }

/** How far a fetch has come: the site it asks; or the bytes that have arrived, of how many, where the site says so. */
export type Reached = { readonly host: string } | { readonly bytes: number; readonly of: number | null }
export type Tell = (reached: Reached) => void

type Receiving = {
  readonly limits: FetchLimits
  readonly anyStatus?: boolean
  readonly into?: Files
  readonly tell?: Tell
}

/** So many more bytes have to arrive before it is told again. */
const TOLD_EVERY = 64 * 1024

/** Takes in what an answer brings, into files or into memory, within the limits; a FetchFault says why not. */
export async function received(
  asked: Asked,
  url: URL,
  { limits, anyStatus, into, tell }: Receiving,
): Promise<Fetched | FetchedFile | Refusal> {
  const { statusCode: status = 0, headers } = asked.answer
  const brings = status >= 200 && status <= 299
  if (!brings && (status < 200 || !anyStatus)) throw statusFault(status, url.hostname)
  const contentType = headers['content-type'] ?? null
  const answered = { address: url.href, status, headers: plain(headers), contentType }
  if (!into) return { ...answered, bytes: await together(bodyOf(asked, url, limits.pageBytes, tell)) }
  const most = isPage(contentType) ? limits.pageBytes : limits.documentBytes
  const body = bodyOf(asked, url, most, tell)
  const first = await body.next()
  if (!first.done) {
    const kept = await into.keep(startingWith(first.value, body), most)
    return isRefusal(kept) ? kept : { ...answered, kept }
  }
  if (brings) throw new FetchFault(`${url.hostname} answered with nothing.`, 'again_or_by_hand')
  return { ...answered, kept: null }
}

async function* bodyOf(
  asked: Asked,
  url: URL,
  most: number,
  tell: Tell = () => {},
): AsyncGenerator<Uint8Array> {
  const { headers } = asked.answer
  const of = Number(headers['content-length']) || null
  const larger = (how: string) => () =>
    new FetchFault(`The page ${how} ${megabytes(most)}, so it was not read.`, 'by_hand')
  if (of !== null && of > most) throw larger('is larger than')()
  const packing = headers['content-encoding']
  const beyond = larger(packing ? 'unpacks to more than' : 'is larger than')
  yield* unpacked(telling(wholeOf(asked, url), of, tell), packing, most, beyond)
}

/** An answer without a length ends wherever its connection does, so what ended that is asked. */
async function* wholeOf({ answer, broken }: Asked, url: URL): AsyncGenerator<Buffer> {
  yield* answer
  const error = broken()
  if (error === null) return
  if (!('code' in error && String(error.code).startsWith('HPE_'))) throw error
  throw new FetchFault(
    `${url.hostname} sent something other than the length it named, so what came cannot be relied on.`,
    'again_or_by_hand',
  )
}

async function* telling(sent: AsyncIterable<Buffer>, of: number | null, tell: Tell) {
  let length = 0
  let toldAt = 0
  for await (const chunk of sent) {
    length += chunk.length
    yield chunk
    if (toldAt > 0 && length - toldAt < TOLD_EVERY) continue
    toldAt = length
    tell({ bytes: length, of })
  }
  if (length > toldAt) tell({ bytes: length, of })
}

async function together(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* startingWith(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  yield first
  yield* rest
}

/** Pages of the web are kept within a page's limit, whatever else is asked for within a document's. */
function isPage(contentType: string | null): boolean {
  return contentType === null || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  const named: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) named[name] = typeof value === 'string' ? value : value.join(', ')
  return named
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
