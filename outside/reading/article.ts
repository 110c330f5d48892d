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
}

/** How far a reading has come: the page that was begun, of how many. */
export type PageReached = { readonly page: number; readonly of: number }
