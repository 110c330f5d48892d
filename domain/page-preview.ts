import { quotedPassages } from './anchoring/quoted-passages'
import type { Span, TextPositions } from './position'
import { statusWords, type VerificationStatus } from './verification-status'

/** A claim as far as a page's preview needs it; `status` null is one that readers are not shown. */
export type PreviewClaim = {
  readonly statement: string
  readonly language: string
  readonly status: VerificationStatus | null
  readonly places: readonly Span[]
}

/** What readers get of an article once its page is published: its claims, and of its text these passages unless a ground allows all of it. */
export type PagePreview = {
  readonly claims: readonly {
    readonly statement: string
    readonly language: string
    readonly status: string
  }[]
  readonly passages: readonly string[]
  /** How much of the text the passages are, in whole per cent. */
  readonly share: number
}

/** Works out a page's preview. `showsBeingChecked` is the desk's rule whether claims without a verdict are shown. */
export function pagePreview(
  positions: TextPositions,
  sentences: readonly Span[],
  claims: readonly PreviewClaim[],
  showsBeingChecked: boolean,
): PagePreview {
  const finished = (status: VerificationStatus) => status.kind === 'rated' || status.kind === 'withdrawn'
  const shown = claims.flatMap(({ statement, language, status, places }) =>
    status && (showsBeingChecked || finished(status))
      ? [{ statement, language, status: statusWords(status), places }]
      : [],
  )
  const passages = quotedPassages(
    sentences,
    shown.flatMap(({ places }) => places),
  )
  const quoted = passages.reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    claims: shown.map(({ places: _, ...claim }) => claim),
    passages: passages.map((passage) => positions.slice(passage)),
    share: Math.round((quoted / positions.length) * 100),
  }
}
