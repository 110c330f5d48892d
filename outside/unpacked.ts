import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FetchFault } from './fetch-fault'

type Bytes = AsyncIterable<Uint8Array>

/**
 * The bytes of an answer without their packing (`Content-Encoding`), as they come, and a FetchFault by `tooLarge` at the first beyond `most`: what is
 * packed is counted while it is unpacked, so a bomb goes off at no larger size than that. What is damaged is a FetchFault as well.
 */
export async function* unpacked(
  sent: Bytes,
  encoding: string | undefined,
  most: number,
  tooLarge: () => FetchFault,
): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of opened(sent, encoding)) {
    length += chunk.length
    if (length > most) throw tooLarge()
    yield chunk
  }
}

async function* opened(sent: Bytes, encoding: string | undefined): AsyncGenerator<Uint8Array> {
  const named = encoding?.trim().toLowerCase() ?? ''
  const begun = begin(sent)
  const first = await begun.first
  if (first.length === 0) return
  if (named === '' || named === 'identity') return yield* begun.all
  const unpacker = unpackerOf(named, first)
  if (!unpacker) throw new FetchFault('The page came packed in a way the desk cannot open.', 'by_hand')
  let lost: { readonly error: unknown } | null = null
  async function* watched() {
    try {
      yield* begun.all
    } catch (error) {
      lost = { error }
      throw error
    }
  }
  pipeline(watched, unpacker, () => {})
  try {
    yield* unpacker
  } catch (error) {
    throw whatWentWrong(lost, error)
  }
}

/** The connection's own error where there is one: what it cut off cannot be unpacked either. */
function whatWentWrong(lost: { readonly error: unknown } | null, error: unknown): unknown {
  //
  if (lost !== null) return lost.error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:Z_|ERR_)/.test(code)
    ? new FetchFault('The page arrived damaged and could not be unpacked.', 'again_or_by_hand')
    : error
}

function unpackerOf(encoding: string, first: Uint8Array) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  if (encoding !== 'deflate') return null
  // Some servers send deflate without the zlib header the standard asks for (RFC 1950, 2.2).
  const [method = 0, flags = 0] = first
  return (method & 15) === 8 && ((method << 8) | flags) % 31 === 0 ? createInflate() : createInflateRaw()
}

/** The first two bytes, or as many as there are, and all of them, these included. */
function begin(sent: Bytes): { first: Promise<Uint8Array>; all: AsyncIterable<Uint8Array> } {
  const reading = sent[Symbol.asyncIterator]()
  const first = (async () => {
    let read = Buffer.alloc(0)
    while (read.length < 2) {
      const { done, value } = await reading.next()
      if (done) break
      read = Buffer.concat([read, value])
    }
    return read
  })()
  async function* all() {
    try {
      yield await first
      for (let next = await reading.next(); !next.done; next = await reading.next()) yield next.value
    } finally {
      await reading.return?.()
    }
  }
  return { first, all: all() }
}
