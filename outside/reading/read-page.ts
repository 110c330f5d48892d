import { isRefusal, type Refusal } from '@/domain/refusal'
import type { ReadPage } from './article'
import { decoded } from './decoded'
import { kindOf, type Named } from './kind'
import { readMarkdown } from './markdown'
import { readPlainText } from './plain-text'

const MARKLESS = { free: true, asksPassword: false }
const PICTURE = /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF....WEBP|....ftypavif)/s

/** Reads all text out of the bytes of a page or a document. A refusal says why there is none. Bytes of strangers are read by `startReader`. */
export async function readPage(bytes: Uint8Array, named: Named): Promise<ReadPage | Refusal> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  if (PICTURE.test(head)) return { text: '', textless: true, marks: MARKLESS }
  const kind = kindOf(bytes, named)
  if (isRefusal(kind)) return kind
  if (kind === 'pdf') {
    const pages = await (await import('./pdf')).readPdfPages(bytes)
    if (isRefusal(pages)) return pages
    const textless = pages.every((page) => page === '')
    return { text: textless ? '' : pages.map(plain).join('\f'), textless, marks: MARKLESS }
  }
  if (kind === 'word') {
    const read = await (await import('./word')).readWord(bytes)
    return isRefusal(read) ? read : { text: plain(whole(read)), textless: false, marks: MARKLESS }
  }
  const { text } = decoded(bytes, named.contentType ?? null, kind === 'html')
  if (kind === 'html') {
    const read = (await import('./whole-page')).readWholePage(text)
    return isRefusal(read) ? read : { ...read, text: plain(read.text), textless: false }
  }
  const read = kind === 'markdown' ? readMarkdown(text) : readPlainText(text)
  return { text: plain(whole(read)), textless: false, marks: MARKLESS }
}

function whole({ title, text }: { title: string | null; text: string }): string {
  return title === null ? text : `${title}\n${text}`
}

/** Without control characters, which the database does not take and nobody sees. */
function plain(text: string): string {
  return text.replaceAll('\t', ' ').replace(/(?!\n)\p{Cc}/gu, '')
}
