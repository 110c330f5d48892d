import { getDocumentProxy } from 'unpdf'
import { type Refusal, refuse } from '@/domain/refusal'
import type { PageFacts } from '@/domain/source-reading'
import type { PageReached, ReadArticle } from './article'
import { dayOf, languageOf } from './page-facts'
import { pdfUnpacksWithinBounds } from './pdf-bounds'
import { type PageLine, paragraphsOf } from './pdf-paragraphs'
import { headed } from './plain-text'

/** Most pages of one PDF. */
export const PDF_PAGES_MAX = 300

type Tell = (reached: PageReached) => void

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text layer of a PDF as paragraphs. Pictures are not read; what hides behind a password is refused. */
export async function readPdf(bytes: Uint8Array, tell: Tell): Promise<ReadArticle | Refusal> {
  return opened(bytes, (document) => readPages(document, tell))
}

/** The text of each page of a PDF, from the first; '' where a page has no text layer. */
export async function readPdfPages(bytes: Uint8Array): Promise<string[] | Refusal> {
  return opened(bytes, async (document) => {
    if (document.numPages > PDF_PAGES_MAX) return tooManyPages(document)
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(paragraphsOf([await linesOfPage(document, number)]).join('\n'))
    return pages
  })
}

async function opened<T>(
  bytes: Uint8Array,
  read: (document: PdfDocument) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (!(await pdfUnpacksWithinBounds(Buffer.from(bytes))))
    return refused('This PDF unpacks to far more than a text, so it was not read. Paste the text.')
  try {
    // The library takes the bytes for itself, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
    try {
      return await read(document)
    } finally {
      await document.loadingTask.destroy()
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return refused('This PDF is protected by a password. Save it without one, or paste the text.')
    return refused('This PDF is damaged and could not be read. Save it again, or paste the text.')
  }
}

async function readPages(document: PdfDocument, tell: Tell): Promise<ReadArticle | Refusal> {
  if (document.numPages > PDF_PAGES_MAX) return tooManyPages(document)
  const pages: PageLine[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    if (document.numPages > 1) tell({ page: number, of: document.numPages })
    pages.push(await linesOfPage(document, number))
  }
  const paragraphs = paragraphsOf(pages)
  if (paragraphs.length === 0)
    return refused(
      'This PDF holds pictures of its pages and no text. Read them with a text recognition (OCR) first, or paste the text.',
    )
  const { info } = await document.getMetadata()
  const said = (name: string) => (name in info ? String(Reflect.get(info, name) ?? '').trim() : '')
  const author = said('Author').slice(0, 200) || null
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(said('CreationDate')) ?? []
  const cited: PageFacts = {
    ...{ title: said('Title').slice(0, 300) || null, author, publisher: null, access: null },
    publishedOn: dayOf([day && `${year}-${month}-${day}`]),
    language: languageOf([said('Language')]),
  }
  return { ...headed(paragraphs), author, cited }
}

function tooManyPages({ numPages }: PdfDocument): Refusal {
  return refused(
    `This PDF has ${numPages} pages; the desk reads at most ${PDF_PAGES_MAX}. Import it in parts.`,
  )
}

async function linesOfPage(document: PdfDocument, number: number): Promise<PageLine[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const lines: PageLine[] = []
  let open: PageLine | null = null
  for (const item of items) {
    if (!('str' in item)) continue
    const [, , , , x = 0, y = 0] = item.transform.map(Number)
    if (item.str !== '') {
      const size: number = item.height || open?.size || 10
      if (open === null || Math.abs(open.y - y) > size * 0.5) {
        open = { text: '', x, y, end: x, size }
        lines.push(open)
      }
      // A gap as wide as a space is one, written or not.
      if (x - open.end > size * 0.2 && !/\s$/.test(open.text)) open.text += ' '
      open.text += item.str
      open.end = Math.max(open.end, x + item.width)
      if (item.height > 0) open.size = Math.max(open.size, item.height)
    }
    if (item.hasEOL) open = null
  }
  page.cleanup()
  return lines.filter(({ text }) => text.trim() !== '')
}

function refused(sentence: string): Refusal {
  return refuse('not_read', { sentence })
}
