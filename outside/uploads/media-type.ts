import { type Refusal, refuse } from '@/domain/refusal'
import { KEPT_KINDS, type MediaType } from '@/domain/upload'

/** How much of a file's beginning tells what it is, in bytes. */
export const HEAD = 4096

const PAGE =
  'This is a web page (HTML) or a drawing of code (SVG, XML), which can run as a program, so it was not kept. Save the page as PDF, MHTML or WACZ, or make a screenshot.'
const UNKNOWN = `The desk does not know this kind of file, so it was not kept. It keeps: ${KEPT_KINDS}`
const TWO_THINGS =
  'This file is one thing to one program and a web page to another, so it was not kept. Make a screenshot, or print it as a PDF.'

/** Elements a browser takes a text for a page by. */
const MARKUP =
  /<(?:!doctype|html|head|body|script|iframe|style|title|svg|object|embed|img|a|div|table|form|meta|link|base|template|math)\b/i

/** What a file is, by its first bytes (`HEAD` of them, or all); its name is not asked. Pictures and packed files are looked at more closely later. */
export function mediaTypeOf(head: Uint8Array): MediaType | Refusal {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD)).toString('latin1')
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(text)) return 'image/gif'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'audio/wav'
  if (text.startsWith('PK\u0003\u0004')) return 'application/zip'
  if (text.slice(4, 8) === 'ftyp') return ofBrand(text.slice(8, 12))
  if (text.startsWith('\u001aE\u00df\u00a3')) return text.includes('webm') ? 'video/webm' : unknown()
  if (text.startsWith('OggS')) return 'audio/ogg'
  if (isMp3(head)) return 'audio/mpeg'
  if (text.slice(0, 1024).includes('%PDF-')) return ofPdf(text)
  return ofText(text)
}

/** Whether bytes hold control characters that no text does; UTF-16 with its mark, which is told by the beginning, holds zeros. */
export function isNoText(bytes: Uint8Array, wide: boolean): boolean {
  for (const byte of bytes) {
    if (byte >= 32 || (byte >= 7 && byte <= 13) || byte === 27) continue
    if (!(wide && byte < 7)) return true
  }
  return false
}

/** Whether a text begins with the mark of UTF-16. */
export function isWide(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}

function ofText(latin: string): MediaType | Refusal {
  const bytes = Buffer.from(latin, 'latin1')
  if (isNoText(bytes, isWide(bytes))) return unknown()
  const text = latin.replace(/^\u00ef\u00bb\u00bf/, '').replaceAll('\0', '')
  if (isMhtml(text)) return 'multipart/related'
  return /^[\s\u00fe\u00ff]*</.test(text) || MARKUP.test(text)
    ? refuse('not_read', { sentence: PAGE })
    : 'text/plain'
}

/** A page as browsers save it in one file: the head of a mail whose parts belong together. */
function isMhtml(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  return (
    /^[\w-]+:[ \t]/.test(head) &&
    !/^[ \t]*</m.test(head) &&
    /^mime-version:/im.test(head) &&
    /^content-type:\s*multipart\/related\b/im.test(head)
  )
}

function ofPdf(text: string): MediaType | Refusal {
  const before = text.slice(0, text.indexOf('%PDF-'))
  const alone = /^[\s\u00ef\u00bb\u00bf]*$/.test(before) && !MARKUP.test(text)
  return alone ? 'application/pdf' : refuse('not_read', { sentence: TWO_THINGS })
}

function ofBrand(brand: string): MediaType | Refusal {
  if (brand === 'avif' || brand === 'avis') return 'image/avif'
  if (/^(?:heic|heix|heim|heis|mif1|msf1)$/.test(brand))
    return refuse('not_read', {
      sentence: 'This is a HEIC picture, which the desk cannot read. Save it as JPEG or PNG.',
    })
  if (/^M4[AB]/.test(brand)) return 'audio/mp4'
  if (brand === 'qt  ') return 'video/quicktime'
  return /^(?:isom|iso\d|mp4\d|avc1|dash|M4V|MSNV|3gp|f4v)/.test(brand) ? 'video/mp4' : unknown()
}

/** A tag of ID3, or the head of a frame of MPEG layer III. */
function isMp3([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  if (first === 0x49 && second === 0x44 && third === 0x33) return true
  const layer3 = (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08
  const rates = third >> 4 !== 15 && third >> 4 !== 0 && (third & 0x0c) !== 0x0c
  return first === 0xff && layer3 && rates
}

function unknown(): Refusal {
  return refuse('not_read', { sentence: UNKNOWN })
}
