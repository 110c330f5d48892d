import { type Refusal, refuse } from '@/domain/refusal'

/** What is known about some bytes beside themselves. */
export type Named = {
  readonly fileName?: string
  /** The `Content-Type` it was sent with. */
  readonly contentType?: string | null
  /** The address it came from. */
  readonly address?: string
}

export type Kind = 'html' | 'markdown' | 'text' | 'word' | 'pdf'

/** Byte order marks, read as Latin letters. */
const MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/

const KNOWN = 'The desk reads web pages, text and Markdown files, Word files (.docx) and PDF files.'

/** What the bytes are. The bytes themselves come first, because names and content types are often wrong. */
export function kindOf(bytes: Uint8Array, { fileName = '', contentType }: Named): Kind | Refusal {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'word'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return refused(
      'This is an old or a protected Office file. Save it as .docx without a password, or paste the text.',
    )
  if (head.startsWith('{\\rtf')) return refused(`This is an RTF file. ${KNOWN}`)
  if (isBinary(head)) return refused(`This is no text. ${KNOWN}`)
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (
    isHtml(head.replace(MARK, '').replaceAll('\0', '')) ||
    /html/.test(type) ||
    /\.x?html?$/i.test(fileName)
  )
    return 'html'
  if (type === 'application/json' || /(?:javascript|css)$/.test(type))
    return refused(`This is no article. ${KNOWN}`)
  return type === 'text/markdown' || /\.(?:md|markdown)$/i.test(fileName) ? 'markdown' : 'text'
}

function isHtml(head: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(
    head,
  )
}

/** Control characters that no text holds; UTF-16 with its mark is a text of every other byte zero. */
function isBinary(head: string): boolean {
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head)) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/.test(head)
}

function refused(sentence: string): Refusal {
  return refuse('not_read', { sentence })
}
