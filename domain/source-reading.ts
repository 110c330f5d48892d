import { fromPageHash, isFromPage } from './article-reading'
import type { Access } from './evidence'
import { SOURCE_FACTS, type SourceFact } from './source'

/** The facts of a source that its page may tell. */
export const PAGE_FACTS = [
  'title',
  'author',
  'publisher',
  'publishedOn',
  'access',
] as const satisfies readonly SourceFact[]
export type PageFact = (typeof PAGE_FACTS)[number]

/** What a page says of itself; null where it does not say. `publishedOn` is a day as the page counts it, `language` a BCP 47 tag. */
export type PageFacts = {
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly access: Access | null
  readonly language: string | null
}

/** What a form of evidence carries of the reading of a page. */
export const fromPageSigns = fromPageHash

/** The facts that still are as they were read off the page; `signs` is what the form carries of the reading. */
export function factsFromPage(
  signs: string,
  told: Readonly<Partial<Record<SourceFact, string | null>>>,
): SourceFact[] {
  return PAGE_FACTS.filter((fact) => isFromPage(signs, fact, told[fact] ?? ''))
}

/** The names in a list that are facts of a source. */
export function knownFacts(names: readonly string[]): SourceFact[] {
  return SOURCE_FACTS.filter((fact) => names.includes(fact))
}
