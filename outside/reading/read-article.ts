import { ARTICLE_MAX } from '@/domain/article'
import { FILE_MAX, FILE_TOO_LARGE } from '@/domain/article-reading'
import { HEADLINE_MAX } from '@/domain/article-text'
import { lengthInCodePoints } from '@/domain/position'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { PageReached, ReadArticle } from './article'
import { decoded } from './decoded'
import { type Kind, kindOf, type Named } from './kind'
import { readMarkdown } from './markdown'
import { readPlainText } from './plain-text'
import { readWebPage } from './web-page'
import { countWords } from './words'

export type { ReadArticle } from './article'

/** Longest list of authors, and name of a publisher, that the form takes. */
const NAMES_MAX = 200

/** Fewer words than this are hardly a whole article. */
const FEW_WORDS = 60

/**
 * Reads an article out of the bytes of a web page, a text or Markdown file, a Word file or a PDF with a text layer; what it is, is
 * told by the bytes before the name. A refusal says in a sentence why there is no text. Talks to nobody. Bytes of strangers are read by
 * `startReader`, which does this apart from the desk.
 */
export async function readArticle(
  bytes: Uint8Array,
  named: Named = {},
  tell: (reached: PageReached) => void = () => {},
): Promise<ReadArticle | Refusal> {
  if (bytes.length === 0) return unreadable('This is empty: there is no text in it.')
  if (bytes.length > FILE_MAX && !named.contentType) return refuse('too_large', { sentence: FILE_TOO_LARGE })
  const kind = kindOf(bytes, named)
  if (isRefusal(kind)) return kind
  const read = await readAs(kind, bytes, named, tell)
  return isRefusal(read) ? read : withinBounds(withoutControls(read))
}

async function readAs(
  kind: Kind,
  bytes: Uint8Array,
  named: Named,
  tell: (reached: PageReached) => void,
): Promise<ReadArticle | Refusal> {
  // Their libraries take as long to load as a page to be read.
  if (kind === 'pdf') return (await import('./pdf')).readPdf(bytes, tell)
  if (kind === 'word') return (await import('./word')).readWord(bytes)
  const { text, doubt } = decoded(bytes, named.contentType ?? null, kind === 'html')
  const read =
    kind === 'html'
      ? readWebPage(text, named.address ?? null)
      : kind === 'markdown'
        ? readMarkdown(text)
        : readPlainText(text)
  return isRefusal(read) ? read : { ...read, caution: read.caution ?? doubt }
}

function withinBounds(read: ReadArticle): ReadArticle | Refusal {
  const { text } = read
  if (text.length > 2 * ARTICLE_MAX || lengthInCodePoints(text) > ARTICLE_MAX)
    return refuse('too_large', {
      sentence: `The text is too long: the desk takes in at most ${ARTICLE_MAX.toLocaleString('en')} characters. Paste it in parts.`,
    })
  if (text.trim() === '' && read.title === null)
    return unreadable('No text was found in this. Paste the text instead.')
  const title = read.title && lengthInCodePoints(read.title) <= HEADLINE_MAX ? read.title : null
  return {
    ...read,
    title,
    author: shortened(read.author),
    publisher: shortened(read.publisher),
    caution: read.caution ?? tooFewWords(text),
  }
}

/** Control characters, which files leave behind and nobody sees in them; a paste with some is refused by the desk. */
const CONTROLS = /(?!\n)\p{Cc}/gu

function withoutControls(read: ReadArticle): ReadArticle {
  const without = (said: string | null) => said?.replaceAll('\t', ' ').replace(CONTROLS, '') ?? null
  const [text, title] = [without(read.text) ?? '', without(read.title)]
  return { ...read, text, title, author: without(read.author), publisher: without(read.publisher) }
}

/** As many names as the form takes. */
function shortened(names: string | null): string | null {
  if (names === null || names.length <= NAMES_MAX) return names
  const end = names.lastIndexOf(', ', NAMES_MAX)
  return end === -1 ? null : names.slice(0, end)
}

function tooFewWords(text: string): string | null {
  const words = countWords(text)
  if (words >= FEW_WORDS) return null
  return `Only ${words === 1 ? 'one word' : `${words} words`} of text could be read. Compare it with the original, and paste what is missing.`
}

function unreadable(sentence: string): Refusal {
  return refuse('not_read', { sentence })
}
