import { inflateRawSync } from 'node:zlib'

/** Most bytes that all parts of a packed file may unpack to. */
const UNPACKED_MAX = 64 * 1024 * 1024

/** A part of a packed file. */
export type Part = {
  readonly name: string
  readonly method: number
  readonly from: number
  readonly to: number
}

const ENTRY = 0x02014b50

/** The parts that a ZIP file's own list at its end names. */
export function partsOf(zip: Buffer): Part[] {
  const parts: Part[] = []
  const list = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (list === -1 || list + 20 > zip.length) return []
  for (let at = zip.readUInt32LE(list + 16); at + 46 <= list && zip.readUInt32LE(at) === ENTRY; ) {
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    if (local + 30 > zip.length) return []
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      ...{ from, to: from + zip.readUInt32LE(at + 20) },
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** Whether the parts, really unpacked, stay within bounds. The sizes a file claims are not believed. */
export function unpacksWithinBounds(zip: Buffer, parts: readonly Part[]): boolean {
  let left = UNPACKED_MAX
  for (const { method, from, to } of parts) {
    const packed = zip.subarray(from, to)
    try {
      left -= method === 8 ? inflateRawSync(packed, { maxOutputLength: left }).length : packed.length
    } catch {
      return false
    }
    if (left <= 0) return false
  }
  return true
}
