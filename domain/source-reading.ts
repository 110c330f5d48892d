import { z } from 'zod'
import { fromPageHash, isFromPage } from './article-reading'
import { type Access, VISIBILITIES } from './evidence'
import { SOURCE_FACT_WORDS, SOURCE_FACTS, type SourceFact } from './source'
import { optionalAddress } from './text-field'

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

/** Asking for what is known of a source at an address; `visibility` is what is chosen so far. */
export const readSourceInput = z.strictObject({
  address: optionalAddress('The address of the source'),
  visibility: z.enum(VISIBILITIES),
})
export type ReadSourceInput = z.output<typeof readSourceInput>

/** What a page told of itself, in a sentence. */
export function toldInWords(facts: PageFacts): string {
  const told = PAGE_FACTS.filter((fact) => facts[fact] !== null).map((fact) => SOURCE_FACT_WORDS[fact])
  if (told.length === 0) return 'The page says nothing of itself. Fill in the fields by hand.'
  return `From the page: ${told.join(', ')}. Check what was filled in.`
}

/** Why a page could not be read, as somebody hears it who wants to cite it: what it says of pasting its text does not help them. */
export function unreadInWords(sentence: string): string {
  const why = sentence.split(/(?<=\.) /).filter((part) => !/paste/i.test(part))
  return [...why, 'Fill in the fields by hand.'].join(' ')
}

/** The names in a list that are facts of a source. */
export function knownFacts(names: readonly string[]): SourceFact[] {
  return SOURCE_FACTS.filter((fact) => names.includes(fact))
}

/** The facts of a record that nobody has confirmed since they were read off its page, in words. */
export function unconfirmedWords(fromPage: readonly string[]): string {
  return knownFacts(fromPage)
    .map((fact) => SOURCE_FACT_WORDS[fact])
    .join(', ')
}
