import type { Access, SourceKind } from './evidence'
import { type Refusal, refuse } from './refusal'

/** What is told of a source where it is cited; what is null was not told. `basedOn` is the address of what it rests on. */
export type SourceFacts = {
  readonly title: string | null
  readonly address: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly owner: string | null
  /** Null where nobody chose one. */
  readonly sourceKind: SourceKind | null
  readonly interest: string | null
  readonly basedOn: string | null
  readonly access: Access | null
}

/** A source as it is cited: what is told of it, and by what it is known again: its address, the bytes of its file, or its person. */
export type NewSource = SourceFacts & {
  readonly fileId: string | null
  readonly personKey: string | null
  /** The facts that were read off its page and that nobody has changed. */
  readonly fromPage: readonly SourceFact[]
}

/** By what a person is known again: the name and whom they speak for, whatever their capitals and spaces. */
export function personKey(name: string, body: string | null): string {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s.,]+/g, ' ')
      .trim()
      .toLowerCase()
  return `${plain(name)} | ${plain(body ?? '')}`
}

/** The facts of a source as sentences name them, in the order they are told. */
export const SOURCE_FACT_WORDS = {
  title: 'title',
  author: 'author',
  publisher: 'publisher',
  publishedOn: 'date',
  sourceKind: 'kind',
  owner: 'owner',
  interest: 'interest',
  basedOn: 'basis',
  access: 'access',
} as const satisfies Partial<Record<keyof SourceFacts, string>>

export type SourceFact = keyof typeof SOURCE_FACT_WORDS

/** The facts of a source that its record can be corrected in. */
export const SOURCE_FACTS = Object.keys(SOURCE_FACT_WORDS) as SourceFact[] // the keys of a literal

/** What was typed of a source and is not what the desk's record tells; a fact left empty says nothing and differs from nothing. */
export function differingFacts(typed: SourceFacts, known: SourceFacts): SourceFact[] {
  return SOURCE_FACTS.filter((fact) => typed[fact] !== null && typed[fact] !== known[fact])
}

/** The refusal to cite a known source with other facts: both texts, fact by fact, and which they are. */
export function refuseDiffering(
  typed: SourceFacts,
  known: SourceFacts,
  differing: readonly SourceFact[],
): Refusal {
  const told = (facts: SourceFacts) => Object.fromEntries(differing.map((fact) => [fact, facts[fact] ?? '']))
  const words = differing.map((fact) => SOURCE_FACT_WORDS[fact])
  const last = words.at(-1)
  const listed = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last
  return refuse('source_known', {
    sentence: `The desk knows this source with another ${listed}. Nothing was saved yet; both are below.`,
    theirs: told(known),
    yours: told(typed),
  })
}
