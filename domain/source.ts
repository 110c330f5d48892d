import type { SourceKind } from './evidence'

/** What is told of a source where it is cited. `basedOn` is the address of what it rests on. */
export type SourceFacts = {
  readonly title: string
  readonly address: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly owner: string | null
  /** Null where nobody chose one. */
  readonly sourceKind: SourceKind | null
  readonly interest: string | null
  readonly basedOn: string | null
}
