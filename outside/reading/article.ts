import type { PageFacts } from '@/domain/source-reading'

/**
 * An article as a page or a file tells it: the text one block a line ("- " a point, "> " a quotation), without its headline, and
 * what is known about it, null where it does not say. `caution` is a sentence on what may be missing or wrong.
 */
export type ReadArticle = {
  readonly title: string | null
  readonly text: string
  readonly publisher: string | null
  readonly author: string | null
  /** A day, YYYY-MM-DD, as the page itself counts it. */
  readonly publishedOn: string | null
  /** A BCP 47 tag. */
  readonly language: string | null
  readonly address: string | null
  readonly caution: string | null
  /** What it says of itself as a source to cite, where it says anything in marks of its own. */
  readonly cited?: PageFacts
}

/** How far a reading has come: the page that was begun, of how many. */
export type PageReached = { readonly page: number; readonly of: number }

/**
 * What can be read of a page as it came: all its text, pages of a PDF apart by a form feed. `textless` where it shows something that has no text
 * layer, such as a scan. `marks` is what the page says of itself that a log-in or a paywall is known by.
 */
export type ReadPage = {
  readonly text: string
  readonly textless: boolean
  readonly marks: { readonly free: boolean; readonly asksPassword: boolean }
  /** What a web page says of itself as a source to cite. */
  readonly cited?: PageFacts
}
