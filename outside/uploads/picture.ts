import sharp from 'sharp'
import { type Refusal, refuse } from '@/domain/refusal'
import type { PictureType } from '@/domain/upload'

/** Bounds of a picture: bytes (kept by the caller), pixels of all its frames together, and seconds it may take to be made anew. */
export const PICTURE_MAX = 40 * 1024 * 1024
export const PIXELS_MAX = 64_000_000
const SECONDS = 30
const AT_ONCE = 2

// Nothing but these loaders may ever see bytes of strangers.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((loader) => `VipsForeignLoad${loader}Buffer`),
})
sharp.cache(false)
sharp.concurrency(1)

let atWork = 0
const waiting: (() => void)[] = []

/**
 * A picture made anew from its pixels, so that nothing is left of what its camera or anybody wrote beside them. Refused before it is decoded when it
 * has too many pixels, and when it cannot be decoded whole.
 */
export async function madeAnew(bytes: Buffer, type: PictureType): Promise<Buffer | Refusal> {
  return decoding(bytes, async () => {
    const picture = opened(bytes).autoOrient().timeout({ seconds: SECONDS })
    if (type === 'image/png') return picture.png().toBuffer()
    if (type === 'image/jpeg') return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
    if (type === 'image/gif') return picture.gif({ effort: 2 }).toBuffer()
    if (type === 'image/webp') return picture.webp({ quality: 92, effort: 2 }).toBuffer()
    return picture.avif({ quality: 80, effort: 1 }).toBuffer()
  })
}

/** The same bytes, after they proved to be a picture that can be decoded whole. */
export async function asItCame(bytes: Buffer): Promise<Buffer | Refusal> {
  return decoding(bytes, async () => {
    await opened(bytes).timeout({ seconds: SECONDS }).stats()
    return bytes
  })
}

const opened = (bytes: Buffer) =>
  sharp(bytes, { animated: true, limitInputPixels: PIXELS_MAX, failOn: 'error', sequentialRead: true })

async function decoding(bytes: Buffer, work: () => Promise<Buffer>): Promise<Buffer | Refusal> {
  if (atWork >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  atWork += 1
  try {
    const told = await sharp(bytes, { limitInputPixels: false }).metadata()
    const pixels = (told.width ?? 0) * (told.pageHeight ?? told.height ?? 0) * (told.pages ?? 1)
    if (pixels > PIXELS_MAX)
      return refuse('too_large', {
        sentence: `This picture has more than ${PIXELS_MAX / 1_000_000} million pixels, so it was not kept. Save it smaller.`,
      })
    return await work()
  } catch {
    return refuse('not_read', {
      sentence:
        'This picture is damaged or not what it says it is, so it was not kept. Save it again, or make a screenshot of it.',
    })
  } finally {
    atWork -= 1
    waiting.shift()?.()
  }
}
