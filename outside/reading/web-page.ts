import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Refusal, refuse } from '@/domain/refusal'
import type { ReadArticle } from './article'
import { refusedHtml } from './html-bounds'
import { linesOf } from './lines'
import { factsOf } from './page-facts'
import { countWords } from './words'

/** With fewer words than this, what Readability left out may have been the article. */
const DOUBTFUL = 60

const SCRIPTS_ONLY =
  'The page shows its text only by running scripts, which the desk does not do. Open it yourself and paste the text.'

/** The article of a web page: its main text by Readability, and what the page says about itself. No script of it is run. */
export function readWebPage(html: string, address: string | null): ReadArticle | Refusal {
  const bomb = refusedHtml(html)
  if (bomb) return refuse('not_read', { sentence: bomb })
  const { document } = parseHTML(
    /<html[\s>]/i.test(html.slice(0, 20_000)) ? html : `<html><body>${html}</body></html>`,
  )
  const hasScripts = document.querySelector('script:not([type="application/ld+json"])') !== null
  const facts = factsOf(document, address)
  const whole = documentLines(document)
  const main = mainLines(document)
  const found = countWords(main.join('\n')) >= DOUBTFUL ? main : longer(main, whole)
  const lines = withoutHeadline(found, facts.title)
  const words = countWords(lines.join('\n'))
  if (words === 0 && facts.title === null)
    return refuse('not_read', { sentence: hasScripts ? SCRIPTS_ONLY : 'There is no text on this page.' })
  const caution = words < DOUBTFUL / 3 && hasScripts ? SCRIPTS_ONLY : null
  return { ...facts, text: lines.join('\n'), caution }
}

/** Readability takes the document to pieces, so this comes last. */
function mainLines(document: Document): string[] {
  const read = new Readability(document, { serializer: (root) => root }).parse()
  const content = read?.content
  return content && typeof content === 'object' && 'childNodes' in content ? linesOf(content as Element) : []
}

/** What stands in the page's own article or main part, else in all of it but its frame. */
function documentLines(document: Document): string[] {
  const articles = document.querySelectorAll('article')
  const part = (articles.length === 1 ? articles[0] : null) ?? document.querySelector('main') ?? document.body
  if (!part) return []
  const copy = part.cloneNode(true) as Element // a copy of an element is an element
  for (const frame of copy.querySelectorAll('header, footer, aside, nav')) frame.remove()
  return linesOf(copy)
}

function longer(one: string[], other: string[]): string[] {
  return countWords(other.join('\n')) > countWords(one.join('\n')) ? other : one
}

function withoutHeadline(lines: string[], title: string | null): string[] {
  return lines[0] === title ? lines.slice(1) : lines
}
