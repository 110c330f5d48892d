import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Refusal, refuse } from '@/domain/refusal'

/** A file as it was written: the key it stands under, its hex SHA-256 and its length. */
export type KeptFile = { readonly key: string; readonly sha256: string; readonly bytes: number }

/** A file that stands in the folder, whether or not anything knows of it. */
export type FoundFile = { readonly key: string; readonly changedAt: Date }

/** The files of this installation: what is kept is whole on the disk before its key is given, and never changes. */
export type Files = {
  /**
   * Writes bytes as they come, hashed on the way; the refusal says that there are none, or more than `most`. An error of the stream or the disk
   * leaves nothing behind.
   */
  keep(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, most: number): Promise<KeptFile | Refusal>
  /** The bytes under a key, or those `from` one place up to another, its own not included; the stream fails where there are none. */
  read(key: string, range?: { readonly from: number; readonly to: number }): AsyncIterable<Uint8Array>
  /** The hash and length of what stands under a key now; null where nothing does. */
  measure(key: string): Promise<Omit<KeptFile, 'key'> | null>
  remove(key: string): Promise<void>
  /** Every file, and every half one that a crash left. */
  list(): AsyncIterable<FoundFile>
}

const KEY = /^[a-z2-7]{32}$/
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const HALF = '.half'

/** The files of an installation, which stand in its data folder: the one place that says where. */
export function filesOf(dataDir: string): Files {
  return filesIn(path.resolve(dataDir, 'files'))
}

/** The files in a folder of the local disk, as `<two letters>/<key>`. */
export function filesIn(folder: string): Files {
  const placeOf = (key: string) => {
    if (!KEY.test(key.replace(HALF, ''))) throw new Error('This is no key of a file.')
    return path.join(folder, key.slice(0, 2), key)
  }
  const keep: Files['keep'] = async (content, most) => {
    const key = Array.from(randomBytes(32), (byte) => LETTERS[byte % 32]).join('')
    const place = placeOf(key)
    const half = `${place}${HALF}`
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
    try {
      const written = await write(half, content, most)
      if ('refused' in written) {
        await rm(half, { force: true })
        return written
      }
      await rename(half, place)
      await settle(path.dirname(place))
      return { key, ...written }
    } catch (error) {
      await rm(half, { force: true })
      throw error
    }
  }
  const measure: Files['measure'] = async (key) => {
    const place = placeOf(key)
    if (!(await stat(place).catch(absent))) return null
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of createReadStream(place)) {
      hash.update(chunk)
      bytes += chunk.length
    }
    return { sha256: hash.digest('hex'), bytes }
  }
  return {
    keep,
    measure,
    read: (key, range) =>
      createReadStream(placeOf(key), range ? { start: range.from, end: range.to - 1 } : {}),
    remove: (key) => rm(placeOf(key), { force: true }),
    list: () => foundIn(folder),
  }
}

async function write(
  place: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Omit<KeptFile, 'key'> | Refusal> {
  const file = await open(place, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of content) {
      bytes += chunk.length
      if (bytes > most)
        return refuse('too_large', {
          sentence: `This is larger than ${Math.floor(most / 1024 / 1024)} MB, so nothing of it was kept.`,
        })
      hash.update(chunk)
      await file.appendFile(chunk)
    }
    if (bytes === 0) return refuse('invalid', { sentence: 'This file is empty.' })
    await file.sync()
    return { sha256: hash.digest('hex'), bytes }
  } finally {
    await file.close()
  }
}

/** Makes a rename last: the folder's own entry is written as well. */
async function settle(folder: string): Promise<void> {
  const entry = await open(folder, 'r')
  await entry.sync().finally(() => entry.close())
}

async function* foundIn(folder: string): AsyncIterable<FoundFile> {
  for (const two of await readdir(folder).catch(() => []))
    for (const key of await readdir(path.join(folder, two)).catch(() => [])) {
      const found = await stat(path.join(folder, two, key)).catch(absent)
      if (found && KEY.test(key.replace(HALF, ''))) yield { key, changedAt: found.mtime }
    }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
