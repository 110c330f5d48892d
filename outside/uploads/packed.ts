import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { MediaType } from '@/domain/upload'

/** Bytes of a file from one place to another, neither included beyond its end. */
export type ReadRange = (from: number, to: number) => Promise<Buffer>

/** Bounds of a packed file: parts, bytes of its own list of them, and what it says they unpack to, in all and for each byte packed. */
const PARTS_MAX = 20_000
const LIST_MAX = 8 * 1024 * 1024
const UNPACKED_MAX = 4 * 1024 ** 3
const RATIO_MAX = 200

const LIST_END = 0x06054b50
const ENTRY = 0x02014b50
const LIST_END_LENGTH = 22
const COMMENT_MAX = 65_535
const LINK = 0xa000

type Entry = {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly link: boolean
}

/**
 * What a packed file is, by its own list of parts alone: nothing of it is ever unpacked here. Refused are lists that cannot be true, parts that
 * would lie outside of the folder they are unpacked in, and those that say they unpack to far more than they are.
 */
export async function typeOfPacked(read: ReadRange, bytes: number): Promise<MediaType | Refusal> {
  const entries = await entriesOf(read, bytes)
  if (isRefusal(entries)) return entries
  if (entries.length === 0) return refused('This packed file holds nothing, so it was not kept.')
  if (entries.some(({ name, link }) => link || leadsOut(name)))
    return refused(
      'This packed file has parts that would be written outside of its own folder, so it was not kept.',
    )
  const sum = (of: 'packed' | 'unpacked') => entries.reduce((all, entry) => all + entry[of], 0)
  if (sum('unpacked') > UNPACKED_MAX || sum('unpacked') > RATIO_MAX * Math.max(sum('packed'), 1024))
    return refused('This packed file unpacks to far more than it is, so it was not kept.')
  const names = new Set(entries.map(({ name }) => name))
  const archive = entries.some(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/.test(name))
  return names.has('datapackage.json') && archive ? 'application/wacz' : 'application/zip'
}

async function entriesOf(read: ReadRange, bytes: number): Promise<Entry[] | Refusal> {
  const from = Math.max(0, bytes - LIST_END_LENGTH - COMMENT_MAX)
  const tail = await read(from, bytes)
  const at = endOfList(tail)
  if (at === null) return damaged()
  const count = tail.readUInt16LE(at + 10)
  const length = tail.readUInt32LE(at + 12)
  const start = tail.readUInt32LE(at + 16)
  if (count > PARTS_MAX || length > LIST_MAX || start + length !== from + at) return damaged()
  return listed(await read(start, start + length), count)
}

/** The end of the list is the last thing in the file, with its comment. */
function endOfList(tail: Buffer): number | null {
  for (let at = tail.length - LIST_END_LENGTH; at >= 0; at -= 1)
    if (
      tail.readUInt32LE(at) === LIST_END &&
      at + LIST_END_LENGTH + tail.readUInt16LE(at + 20) === tail.length
    )
      return at
  return null
}

function listed(list: Buffer, count: number): Entry[] | Refusal {
  const entries: Entry[] = []
  let at = 0
  for (; entries.length < count && at + 46 <= list.length && list.readUInt32LE(at) === ENTRY; ) {
    const nameEnd = at + 46 + list.readUInt16LE(at + 28)
    if (nameEnd > list.length) return damaged()
    entries.push({
      name: list.toString('utf8', at + 46, nameEnd),
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      link: ((list.readUInt32LE(at + 38) >>> 16) & 0xf000) === LINK,
    })
    at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return entries.length === count && at === list.length ? entries : damaged()
}

function leadsOut(name: string): boolean {
  return name === '' || /^[/\\]|^[a-z]:|[\0\\]/i.test(name) || name.split('/').some((part) => part === '..')
}

function damaged(): Refusal {
  return refused('This packed file is damaged or larger than the desk looks through, so it was not kept.')
}

function refused(sentence: string): Refusal {
  return refuse('not_read', { sentence })
}
