import { z } from 'zod'

/** A kind of file the desk keeps: the words for it, and the endings its name may have, the first of which is given to a name with another. */
type Known = { readonly word: string; readonly endings: readonly string[] }

/** Every kind of file the desk keeps, by media type. What it is, is told by its bytes. */
export const MEDIA_TYPES = {
  'image/png': { word: 'PNG picture', endings: ['png'] },
  'image/jpeg': { word: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  'image/gif': { word: 'GIF picture', endings: ['gif'] },
  'image/webp': { word: 'WebP picture', endings: ['webp'] },
  'image/avif': { word: 'AVIF picture', endings: ['avif'] },
  'application/pdf': { word: 'PDF', endings: ['pdf'] },
  'text/plain': { word: 'Text', endings: ['txt', 'md', 'csv', 'tsv', 'log', 'srt', 'vtt'] },
  'multipart/related': { word: 'Saved web page (MHTML)', endings: ['mhtml', 'mht'] },
  'application/wacz': { word: 'Web archive (WACZ)', endings: ['wacz'] },
  'application/zip': {
    word: 'Packed file (ZIP)',
    endings: ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'],
  },
  'audio/mpeg': { word: 'Recording (MP3)', endings: ['mp3'] },
  'audio/wav': { word: 'Recording (WAV)', endings: ['wav'] },
  'audio/mp4': { word: 'Recording (M4A)', endings: ['m4a', 'mp4'] },
  'audio/ogg': { word: 'Recording (OGG)', endings: ['ogg', 'oga', 'opus', 'ogv'] },
  'video/mp4': { word: 'Video (MP4)', endings: ['mp4', 'm4v', '3gp'] },
  'video/quicktime': { word: 'Video (QuickTime)', endings: ['mov', 'qt'] },
  'video/webm': { word: 'Video (WebM)', endings: ['webm', 'weba'] },
} as const satisfies Record<string, Known>

export type MediaType = keyof typeof MEDIA_TYPES
export type PictureType = Extract<MediaType, `image/${string}`>

/** A media type as a stored row names it; null for one this version does not know. */
export function mediaTypeNamed(name: string): MediaType | null {
  return Object.hasOwn(MEDIA_TYPES, name) ? (name as MediaType) : null
}

export function isPicture(type: MediaType): type is PictureType {
  return type.startsWith('image/')
}

/** What the desk takes, as a sentence, and as the `accept` of a file field. */
export const KEPT_KINDS =
  'Pictures (PNG, JPEG, GIF, WebP, AVIF), PDF, text, saved pages (MHTML, WACZ), ZIP, and recordings (MP3, M4A, WAV, OGG, MP4, WebM).'
export const KEPT_ENDINGS = Object.values(MEDIA_TYPES)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(',')

/** Largest file that comes with a form of parts, as without scripts; the address that takes larger ones is `UPLOAD_ADDRESS`. */
export const FORM_FILE_MEGABYTES = 9
export const UPLOAD_ADDRESS = '/desk/files/new'

/** The media types as a `Content-Type` that no browser runs or shows as a page. */
export function neutralType(type: MediaType | null): string {
  if (type === 'text/plain') return 'text/plain; charset=utf-8'
  return type !== null && (isPicture(type) || type === 'application/pdf') ? type : 'application/octet-stream'
}

/** Signs that have no business in a name of a file: controls, what turns the direction of a text, and what parts a path. */
const NO_NAME = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/gu
const NAME_MAX = 120

/**
 * The name a file keeps, for people alone: what it was called, without a path, and with an ending that its bytes bear out, so that nothing is
 * opened as what it is not.
 */
export function nameOfFile(called: string, type: MediaType): string {
  return named(called, MEDIA_TYPES[type].endings)
}

/** The same for what a site sent, which may be a web page, or of no kind the desk knows: then its name claims to be nothing. */
export function nameOfCopy(called: string, type: string): string {
  if (/^(text\/html|application\/xhtml\+xml)$/.test(type)) return named(called, ['html', 'htm', 'xhtml'])
  const known = mediaTypeNamed(type)
  return known ? nameOfFile(called, known) : named(called, ['bin'])
}

function named(called: string, endings: readonly string[]): string {
  const last = called.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(NO_NAME, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const [, stem = plain, ending = ''] = /^(.+)\.([^.]+)$/.exec(plain) ?? []
  const fits = endings.some((known) => known === ending.toLowerCase())
  const kept = [...(fits ? stem : plain)].slice(0, NAME_MAX).join('').trim()
  return `${kept === '' ? 'file' : kept}.${fits ? ending.toLowerCase() : endings[0]}`
}

/** What is said of a file on its way, in the query of `UPLOAD_ADDRESS`: what it is called, how long it is, and whether a picture keeps what its camera wrote. */
export const uploadQuery = z.strictObject({
  name: z.string().max(1000, 'The name of this file is too long.'),
  bytes: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
  keepMetadata: z.enum(['true', 'false']).transform((word) => word === 'true'),
})

/** The fields a form with an `UploadField` posts. */
export const uploadFields = {
  fileId: z
    .union([z.literal(''), z.uuid('Choose the file again.')])
    .optional()
    .transform((id) => id || null),
  keepMetadata: z
    .literal('on')
    .optional()
    .transform((word) => word === 'on'),
}

/** How much is kept, in bytes: of one file, of one person's within a day, and of everybody's together. */
export type UploadLimits = { readonly file: number; readonly personDay: number; readonly all: number }

/** A length in bytes as people read it. */
export function megabytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  const whole = bytes / 1024 / 1024
  return `${whole < 10 ? whole.toFixed(1) : Math.round(whole).toLocaleString('en')} MB`
}

/** A `Content-Disposition` that makes a file a download under this name (RFC 6266): in plain letters for old programs, and whole for the others. */
export function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
