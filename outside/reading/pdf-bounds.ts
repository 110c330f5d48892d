import { promisify } from 'node:util'
import { constants, inflate, type ZlibOptions } from 'node:zlib'

/** Most bytes that one packed part of a PDF may unpack to, and all of them: scanned pages are large, and not read. */
const PART_MAX = 64 * 1024 * 1024
const ALL_MAX = 512 * 1024 * 1024
/** Parts packed twice are how a small file becomes a huge one. */
const PACKED_TWICE = /\/(?:FlateDecode|Fl|LZWDecode|LZW)[\s/]*\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/

const unpack: (packed: Buffer, options: ZlibOptions) => Promise<Buffer> = promisify(inflate)

/** Whether the packed parts of a PDF, really unpacked, stay within bounds, so that reading it cannot take the memory of the machine. */
export async function pdfUnpacksWithinBounds(pdf: Buffer): Promise<boolean> {
  if (PACKED_TWICE.test(pdf.toString('latin1'))) return false
  let left = ALL_MAX
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    const from = pdf[at + 6] === 0x0d ? at + 8 : at + 7
    if (pdf.toString('latin1', at - 3, at) === 'end' || !isDeflated(pdf, from)) continue
    const to = pdf.indexOf('endstream', from)
    const options = { maxOutputLength: PART_MAX, finishFlush: constants.Z_SYNC_FLUSH }
    const length = await unpack(pdf.subarray(from, to === -1 ? undefined : to), options).then(
      (bytes) => bytes.length,
      (error: unknown) => (error instanceof RangeError ? Number.POSITIVE_INFINITY : 0),
    )
    left -= length
    if (left <= 0) return false
  }
  return true
}

/** The two bytes that a zlib stream begins with. */
function isDeflated(pdf: Buffer, at: number): boolean {
  const [first = 0, second = 0] = [pdf[at], pdf[at + 1]]
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
