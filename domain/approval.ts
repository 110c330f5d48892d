import { canonicalJson } from './canonical-json'
import type { ClaimantKind, ClaimKind } from './claim'
import type { Stance, Visibility } from './evidence'
import type { SourceRule } from './requirements'
import type { Confidence } from './verdict'

/** One piece of evidence as it is approved and frozen: its mark, what it shows, and its source as cited. */
export type ApprovedEvidence = {
  readonly id: string
  readonly visibility: Visibility
  readonly stance: Stance
  readonly quote: string | null
  readonly quoteLanguage: string
  readonly note: string | null
  readonly locator: string | null
  readonly decisivePrimary: boolean
  /** The id of the source's record, never told outside the hash; of a restricted piece nobody else can guess it. Null where withheld. */
  readonly sourceId: string | null
  readonly source: {
    readonly title: string
    readonly address: string | null
    readonly publisher: string | null
    readonly author: string | null
    readonly publishedOn: string | null
    readonly owner: string | null
    readonly kind: string
    readonly interest: string | null
  }
}

/** Everything an approval is bound to and a publication freezes: statement, claimant, the verdict's revision and the evidence. */
export type ApprovedSet = {
  readonly claimId: string
  readonly statement: string
  readonly language: string
  readonly attribution: string
  /** The named claimant; whether a person or a body is published for machines, so it is approved with the name. */
  readonly claimant: { readonly name: string; readonly kind: ClaimantKind } | null
  readonly kind: ClaimKind
  readonly claimMadeOn: string | null
  readonly revision: {
    readonly number: number
    readonly scaleVersion: number
    readonly ratingId: string | null
    readonly conclusion: string | null
    readonly reasoning: string | null
    readonly known: string | null
    readonly unknown: string | null
    readonly confidence: Confidence | null
    readonly confidenceReason: string | null
    readonly qualifiers: readonly string[]
  }
  readonly sourceRule: SourceRule
  readonly evidence: readonly ApprovedEvidence[]
}

/** The text whose SHA-256 is the hash an approval is bound to; its first line counts the shapes a set has had. The order in which evidence was read does not matter. */
export function approvalText(set: ApprovedSet): string {
  const evidence = [...set.evidence].sort((a, b) => (a.id < b.id ? -1 : 1))
  const qualifiers = [...set.revision.qualifiers].sort()
  return `claimdesk-approval-3\n${canonicalJson({ ...set, evidence, revision: { ...set.revision, qualifiers } })}`
}
