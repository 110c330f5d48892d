import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { isPicture, type MediaType } from '@/domain/upload'
import type { Files, KeptFile } from '@/outside/files'
import { HEAD, isNoText, isWide, mediaTypeOf } from './media-type'
import { typeOfPacked } from './packed'
import { asItCame, madeAnew, PICTURE_MAX } from './picture'

/** A file that was taken in: as it stands now, what it is, whether it was made anew, and how many bytes had come. */
export type Received = KeptFile & {
  readonly mediaType: MediaType
  readonly stripped: boolean
  readonly came: number
}

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Writes bytes as they come, then looks at what they are. A picture is made anew without what its camera wrote, unless `keepMetadata`; everything
 * else stays byte for byte. `bytes` is how many were announced: fewer or more are refused. After a refusal or an error nothing of it is left.
 */
export async function receive(
  files: Files,
  content: Content,
  { most, bytes, keepMetadata }: { most: number; bytes: number | null; keepMetadata: boolean },
): Promise<Received | Refusal> {
  const kept = await files.keep(content, most)
  if (isRefusal(kept)) return kept
  try {
    const received =
      bytes === null || kept.bytes === bytes
        ? await lookedAt(files, kept, keepMetadata)
        : refuse('invalid', {
            sentence: 'This file did not arrive whole, so nothing of it was kept. Send it again.',
          })
    if (isRefusal(received) || received.key !== kept.key) await files.remove(kept.key)
    return received
  } catch (error) {
    await files.remove(kept.key)
    throw error
  }
}

async function lookedAt(files: Files, kept: KeptFile, keepMetadata: boolean): Promise<Received | Refusal> {
  const range = (from: number, to: number) => bytesOf(files, kept.key, { from, to: Math.min(to, kept.bytes) })
  const came = kept.bytes
  const head = await range(0, HEAD)
  const told = mediaTypeOf(head)
  const mediaType = told === 'application/zip' ? await typeOfPacked(range, kept.bytes) : told
  if (isRefusal(mediaType)) return mediaType
  if (isPicture(mediaType)) {
    if (kept.bytes > PICTURE_MAX) return tooLargePicture()
    const bytes = await range(0, kept.bytes)
    const picture = keepMetadata ? await asItCame(bytes) : await madeAnew(bytes, mediaType)
    if (isRefusal(picture)) return picture
    if (keepMetadata) return { ...kept, mediaType, stripped: false, came }
    const anew = await files.keep([picture], Number.POSITIVE_INFINITY)
    return isRefusal(anew) ? anew : { ...anew, mediaType, stripped: true, came }
  }
  if (mediaType === 'text/plain' || mediaType === 'multipart/related')
    for await (const chunk of files.read(kept.key))
      if (isNoText(chunk, isWide(head)))
        return refuse('not_read', { sentence: 'This begins like a text and is none, so it was not kept.' })
  return { ...kept, mediaType, stripped: false, came }
}

async function bytesOf(files: Files, key: string, range: { from: number; to: number }): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  if (range.to > range.from) for await (const chunk of files.read(key, range)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function tooLargePicture(): Refusal {
  return refuse('too_large', {
    sentence: `This picture is larger than ${PICTURE_MAX / 1024 / 1024} MB, so it was not kept. Save it smaller.`,
  })
}
