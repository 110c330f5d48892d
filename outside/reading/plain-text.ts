import type { ReadArticle } from './article'

/** Nothing known but a text. */
export const UNKNOWN = {
  ...{ title: null, publisher: null, author: null, publishedOn: null, language: null },
  ...{ address: null, caution: null },
} as const

/** Longest first line that is taken for a headline. */
const SHORT = 200

/** A plain text: its lines as they are. A short first line over more text is its headline. */
export function readPlainText(text: string): ReadArticle {
  return headed(text.split(/\r\n?|\n/).map((line) => line.trim()))
}

/** An article of these lines, the first its headline where it looks like one. */
export function headed(lines: readonly string[]): ReadArticle {
  const said = lines.filter((line) => line !== '')
  const [first = '', ...rest] = said
  const isHeadline = rest.length > 0 && first.length <= SHORT && !/^(?:[-•*>]|\d+[.)]) ?/u.test(first)
  return { ...UNKNOWN, title: isHeadline ? first : null, text: (isHeadline ? rest : said).join('\n') }
}
