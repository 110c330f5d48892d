import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Refusal, refuse } from '@/domain/refusal'
import type { ReadArticle } from './article'
import { citedFacts } from './cited-facts'
import { type Weight, weighed } from './html-bounds'
import { linesOf, SILENT } from './lines'
import { factsOf } from './page-facts'
import { countWords } from './words'

/** With fewer words than this, what Readability left out may have been the article. */
const DOUBTFUL = 60

const SCRIPTS_ONLY =
  'The page shows its text only by running scripts, which the desk does not do. Open it yourself and paste the text.'

/**
 * Looking for the main text takes time by the square of these, at most some five seconds within them; above them all of the page is
 * taken, within a second or two.
 */
const SEARCHED: Weight = { elements: 20_000, depths: 400_000, deepest: 80 }
/** Around an article, and not of it. */
const FRAME = new Set([...SILENT, 'HEADER', 'FOOTER', 'ASIDE'])
const NOT_SEARCHED =
  'The page is so large that its main text was not looked for: take out what does not belong to the article.'

/** The article of a web page: its main text by Readability, and what the page says about itself. No script of it is run. */
export function readWebPage(html: string, address: string | null): ReadArticle | Refusal {
  const weight = weighed(html)
  if (typeof weight === 'string') return refuse('not_read', { sentence: weight })
  const { document } = parseHTML(
    /<html[\s>]/i.test(html.slice(0, 20_000)) ? html : `<html><body>${html}</body></html>`,
  )
  const hasScripts = document.querySelector('script:not([type="application/ld+json"])') !== null
  const facts = factsOf(document, address)
  const cited = citedFacts(document)
  const whole = documentLines(document)
  const isHuge = isAbove(weight, SEARCHED)
  const main = isHuge ? [] : mainLines(document)
  const found = countWords(main.join('\n')) >= DOUBTFUL ? main : longer(main, whole)
  const lines = withoutHeadline(found, facts.title)
  const words = countWords(lines.join('\n'))
  if (words === 0 && facts.title === null)
    return refuse('not_read', { sentence: hasScripts ? SCRIPTS_ONLY : 'There is no text on this page.' })
  const caution = words < DOUBTFUL / 3 && hasScripts ? SCRIPTS_ONLY : isHuge ? NOT_SEARCHED : null
  return { ...facts, text: lines.join('\n'), caution, cited }
}

function isAbove(weight: Weight, most: Weight): boolean {
  return weight.elements > most.elements || weight.depths > most.depths || weight.deepest > most.deepest
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
  return linesOf(part, FRAME)
}

function longer(one: string[], other: string[]): string[] {
  return countWords(other.join('\n')) > countWords(one.join('\n')) ? other : one
}

function withoutHeadline(lines: string[], title: string | null): string[] {
  return lines[0] === title ? lines.slice(1) : lines
}
