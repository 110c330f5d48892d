import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { FetchFault } from './fetch-fault'

type Unpack = (sent: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const unpackGzip: Unpack = promisify(gunzip)
const unpackDeflate: Unpack = promisify(inflate)
const unpackRaw: Unpack = promisify(inflateRaw)
const unpackBrotli: Unpack = promisify(brotliDecompress)
const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: unpackGzip,
  'x-gzip': unpackGzip,
  deflate: unpackDeflate,
  br: unpackBrotli,
}

/** The bytes of an answer without their packing (`Content-Encoding`), at most `most` of them; a FetchFault says why not. */
export async function unpacked(sent: Buffer, encoding: string | undefined, most: number): Promise<Buffer> {
  const named = encoding?.trim().toLowerCase() ?? 'identity'
  if (named === 'identity' || named === '' || sent.length === 0) return sent
  const unpack = unpackers[named]
  if (!unpack) throw new FetchFault('The page came packed in a way the desk cannot open. Paste the text.')
  const limit = { maxOutputLength: most }
  try {
    return await unpack(sent, limit).catch((error: unknown) => {
      // Some servers send deflate without the zlib header the standard asks for.
      if (named !== 'deflate' || isTooLarge(error)) throw error
      return unpackRaw(sent, limit)
    })
  } catch (error) {
    throw new FetchFault(
      isTooLarge(error)
        ? `The page unpacks to more than ${most / 1024 / 1024} MB, so it was not read. Paste the text.`
        : 'The page arrived damaged and could not be unpacked. Try again, or paste the text.',
    )
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
