import type {
  Attribution,
  ClaimantKind,
  ClaimKind,
  DeclineReason,
  RecordClaimInput,
  Stage,
} from '@/domain/claim'
import type { CorrectionKind } from '@/domain/correction'
import type { Stance, Visibility } from '@/domain/evidence'
import type { RatingId } from '@/domain/rating'
import type { Confidence, Qualifier } from '@/domain/verdict'
import type { SampleEditor, SamplePerson } from './people'
import type { SampleSourceKey } from './sources'

export interface SampleEvidence {
  readonly source: SampleSourceKey
  readonly by: SamplePerson
  readonly stance: Stance
  readonly quote?: string
  /** English unless another is named. */
  readonly quoteLanguage?: string
  readonly note?: string
  readonly locator?: string
  readonly decisivePrimary?: true
  readonly visibility?: Visibility
}

/** One saved revision of a verdict. A field left out stays as the revision before had it. */
export interface SampleDraft {
  readonly by: SamplePerson
  readonly ratingId?: RatingId
  readonly conclusion?: string
  /** Markdown. */
  readonly reasoning?: string
  readonly known?: string
  readonly unknown?: string
  readonly confidence?: Confidence
  readonly confidenceReason?: string
  readonly qualifiers?: readonly Qualifier[]
}

/** One way of a verdict from the work to readers, in the order it happened; a round that stops early ends at its last step. */
export interface SampleRound {
  /** Why a published verdict was taken up again; only from the second round on. */
  readonly reopened?: { readonly by: SampleEditor; readonly kind: CorrectionKind; readonly reason: string }
  readonly evidence: readonly SampleEvidence[]
  readonly drafts: readonly SampleDraft[]
  readonly sentBy?: SamplePerson
  /** Sent back once, with the revisions that answered the note; sent again by the last of their writers if `sentAgain`. */
  readonly returned?: {
    readonly by: SampleEditor
    readonly note: string
    readonly drafts: readonly SampleDraft[]
    readonly sentAgain: boolean
  }
  readonly approvedBy?: SampleEditor
  /** What readers are told of a correction or an update. */
  readonly notice?: string
  readonly publishedBy?: SampleEditor
}

export interface SampleThread {
  readonly comments: readonly { readonly by: SamplePerson; readonly body: string }[]
  readonly resolvedBy?: SamplePerson
}

/** What people did to a claim once it stood on the desk. */
export interface SampleWork {
  readonly stage: Stage
  readonly acceptedBy?: SamplePerson
  /** Why this was chosen for checking. */
  readonly selectionReason?: string
  readonly takenBy?: SamplePerson
  readonly rounds?: readonly SampleRound[]
  readonly threads?: readonly SampleThread[]
  readonly declined?: {
    readonly by: SamplePerson
    readonly reason: DeclineReason
    readonly note: string
    /** What its sentence is decided to be, now that no claim stands in it. */
    readonly sentence: 'nothing_to_check' | 'opinion'
  }
  readonly withdrawn?: {
    readonly askedBy: SampleEditor
    readonly confirmedBy: SampleEditor
    readonly reason: string
  }
}

/** An assertion of the sample article and how far the desk has come with it. */
export interface SampleClaim extends SampleWork {
  readonly id: `a${number}`
  readonly statement: string
  readonly kind: ClaimKind
  readonly attribution: Attribution
  readonly claimant?: { readonly name: string; readonly kind: ClaimantKind }
  /** The article's words that make the assertion, one for each place; each stands in the text exactly once. */
  readonly quotes: readonly [string, ...string[]]
}

/** A claim that was heard or read elsewhere than in an article, as its form is sent, and what people did to it. */
export interface SampleRecordedClaim {
  readonly recordedBy: SamplePerson
  readonly recorded: RecordClaimInput
  readonly work: SampleWork
}
