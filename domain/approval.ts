import { canonicalJson } from './canonical-json'
import type { ClaimantKind, ClaimKind } from './claim'
import type { Access, Channel, EvidenceKind, Ruling, Stance, Terms, Visibility } from './evidence'
import type { SourceRule } from './requirements'
import type { Confidence } from './verdict'

/** One piece of evidence as it is approved and frozen: its mark, what it shows, and its source as cited. */
export type ApprovedEvidence = {
  readonly id: string
  readonly kind: EvidenceKind
  readonly visibility: Visibility
  readonly stance: Stance
  readonly quote: string | null
  readonly quoteLanguage: string
  readonly translation: ApprovedTranslation | null
  readonly note: string | null
  readonly locator: string | null
  readonly decisivePrimary: boolean
  readonly interview: ApprovedInterview | null
  /** A search that found nothing: its words, and the day. Where stands in the source. */
  readonly search: { readonly words: string; readonly on: string } | null
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
    readonly access: Access
  }
}

/** A quote in other words than the source's, with their language and who found them. */
export type ApprovedTranslation = { readonly text: string; readonly language: string; readonly by: string }

/** What an interview was; who asked is the desk's own matter. Off the record and on background it is approved too, and never frozen. */
export type ApprovedInterview = {
  readonly role: string
  readonly heldOn: string
  readonly channel: Channel
  readonly terms: Terms
}

/**
 * Everything an approval is bound to and a publication freezes: statement, claimant, the verdict's revision and the evidence. Captures are no
 * part of it: they may come after the approval, and a publication freezes of them what is there when it is made.
 */
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
  /** What somebody ruled on the independence of the evidence. */
  readonly rulings: readonly ApprovedRuling[]
}

/** A ruling on the independence of a piece of evidence, or of two; its reason by the id of its text. */
export type ApprovedRuling = {
  readonly id: string
  readonly evidenceId: string
  readonly otherId: string | null
  readonly counts: Ruling
  readonly reasonId: string
}

/** The text whose SHA-256 is the hash an approval is bound to; its first line counts the shapes a set has had. An approval of an earlier shape is given anew. The order in which evidence was read does not matter. */
export function approvalText(set: ApprovedSet): string {
  const evidence = [...set.evidence].sort((a, b) => (a.id < b.id ? -1 : 1))
  const rulings = [...set.rulings].sort((a, b) => (a.id < b.id ? -1 : 1))
  const qualifiers = [...set.revision.qualifiers].sort()
  return `claimdesk-approval-5\n${canonicalJson({ ...set, evidence, rulings, revision: { ...set.revision, qualifiers } })}`
}
