import { parseHTML } from 'linkedom'
import { convertToHtml, images } from 'mammoth'
import { type Refusal, refuse } from '@/domain/refusal'
import type { ReadArticle } from './article'
import { weighed } from './html-bounds'
import { linesOf } from './lines'
import { headed } from './plain-text'
import { partsOf, unpacksWithinBounds } from './zip-bounds'

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/** The text of a Word file (.docx): headings, paragraphs, points and quotations; pictures are left out, nothing outside it is read. */
export async function readWord(bytes: Uint8Array): Promise<ReadArticle | Refusal> {
  const buffer = Buffer.from(bytes)
  const parts = partsOf(buffer)
  if (!parts.some(({ name }) => name === 'word/document.xml'))
    return refused('This is no Word file (.docx), or a damaged one. Save it again, or paste the text.')
  if (parts.length > 5000 || !unpacksWithinBounds(buffer, parts))
    return refused(
      'This file unpacks to far more than a text, or is damaged, so it was not read. Paste the text.',
    )
  const pictures = images.imgElement(async () => ({ src: '' }))
  try {
    const { value: html } = await convertToHtml({ buffer }, { styleMap: STYLES, convertImage: pictures })
    const weight = weighed(html)
    if (typeof weight === 'string') return refused(weight)
    const { document } = parseHTML(`<html><body>${html}</body></html>`)
    return headed(linesOf(document.body))
  } catch {
    return refused('This Word file is damaged and could not be read. Save it again, or paste the text.')
  }
}

function refused(sentence: string): Refusal {
  return refuse('not_read', { sentence })
}
