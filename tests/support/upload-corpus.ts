import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A page that would show who runs it. */
export const PAGE = '<!doctype html><html><body><script>alert(document.domain)</script></body></html>'

/** A real picture, with words of its camera in it. */
export function photo(format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' = 'jpeg'): Promise<Buffer> {
  const shades = Buffer.from(Array.from({ length: 24 * 16 * 3 }, (_, n) => (n * 7) % 256))
  return sharp(shades, { raw: { width: 24, height: 16, channels: 3 } })
    .withExif({ IFD0: { Make: 'SecretCamera', ImageDescription: 'Taken at the window of the source' } })
    .toFormat(format)
    .toBuffer()
}

/** A PNG whose head says it has so many pixels, with next to nothing behind it. */
export function hugePicture(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')
  const body = deflateSync(Buffer.alloc(1024))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

type Part = {
  readonly name: string
  readonly content?: Buffer
  readonly says?: number
  readonly mode?: number
}

/** A ZIP of stored parts; `says` is the length its list claims for a part, `mode` the kind of file. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content = Buffer.from('x'), says = content.length, mode = 0o100644 } of parts) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(crc32(content), 14)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(says, 22)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const body = Buffer.concat([local, Buffer.from(name), content])
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(crc32(content), 16)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(says, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE((mode << 16) >>> 0, 38)
    entry.writeUInt32LE(at, 42)
    bodies.push(body)
    list.push(entry, Buffer.from(name))
    at += body.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, listed, end])
}

/** A PDF that runs a script when it is opened. */
export const SCRIPTED_PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** Bytes of a file of no kind that compresses or repeats, as plain text. */
export function textOf(bytes: number): Buffer {
  const text = Buffer.alloc(bytes, 'x')
  for (let at = 0, n = 0; at < bytes; at += 97, n += 1) text.write(String(n % 10), at)
  return text
}
