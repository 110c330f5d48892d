/** Whether a quote stands in a text, and on which of its pages it begins (from 1); null where the text has no pages. */
export type QuoteFound = { readonly found: boolean; readonly page: number | null }

/** What is left out of a quote, as people write it: …, [...], (…). */
const LEFT_OUT = /\s*(?:\[\s*\.{3,}\s*\]|\(\s*\.{3,}\s*\)|\.{3,})\s*/u
/** Marks of a point, of a quotation and between cells, which the desk's readers write before and between lines. */
const LINE_MARK = /^(?:> )*(?:- )?/gmu
const CELL_MARK = / \| /gu
/** Scripts that put no spaces between words have none that mean anything. */
const DENSE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f]'
const BETWEEN_DENSE = new RegExp(`(?<=${DENSE}) (?=.)|(?<=.) (?=${DENSE})`, 'gsu')

/**
 * Looks a quote up in a text whose pages are apart by form feeds. Spaces and line breaks, the shapes of quotation marks and dashes, soft
 * hyphens and ligatures make no difference, capitals do; where the quote leaves something out, its parts have to follow in order.
 */
export function findQuote(text: string, quote: string): QuoteFound {
  const sought = alike(quote).replace(/^["']+|["']+$/g, '')
  const pages = text.split('\f').map(alike)
  const whole = pages.join(' ')
  const at = sought === '' ? -1 : placeOf(whole, sought)
  if (at === -1) return { found: false, page: null }
  return { found: true, page: pages.length === 1 ? null : pageAt(pages, at) }
}

/** Where the quote begins: as it is, or by its parts one after another; -1 where it does not stand there. */
function placeOf(whole: string, sought: string): number {
  const at = whole.indexOf(sought)
  if (at !== -1) return at
  const parts = sought.split(LEFT_OUT).filter((part) => part !== '')
  if (parts.length === 0) return -1
  let begin = -1
  let from = 0
  for (const part of parts) {
    const found = whole.indexOf(part, from)
    if (found === -1) return -1
    if (begin === -1) begin = found
    from = found + part.length
  }
  return begin
}

function pageAt(pages: readonly string[], at: number): number {
  let end = 0
  for (const [n, page] of pages.entries()) {
    end += page.length + 1
    if (at < end) return n + 1
  }
  return pages.length
}

/** A text without what makes no difference to a quote. */
function alike(text: string): string {
  return text
    .replace(LINE_MARK, '')
    .replace(CELL_MARK, ' ')
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/["“”„‟«»″「」『』]/gu, '"')
    .replace(/['‘’‚‛‹›′`´]/gu, "'")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(BETWEEN_DENSE, '')
    .trim()
}
