import type { Block } from '../article-blocks'
import { type Attribution, type ClaimantKind, type ClaimKind, SPAN_MAX, STATEMENT_MAX } from '../claim'
import { codePoint, type Span, TextPositions } from '../position'
import type { Sentence } from './sentences'

/** A suggestion may be longer than a statement; whoever accepts it shortens it. In code points. */
const SUGGESTION_MAX = STATEMENT_MAX * 5

/** A claim that the text seems to make, for a person to accept, edit or decline. Nothing is a claim before that. */
export interface SuggestedClaim extends Span {
  /** What is asserted, able to stand alone, without "X says that". */
  readonly statement: string
  readonly attribution: Attribution
  /** The claimant as the text names them; null unless the attribution is "named". */
  readonly claimant: { readonly name: string; readonly kind: ClaimantKind } | null
  readonly kind: ClaimKind
  /** Further places where the text asserts the same, as a key point and the sentence it sums up do. */
  readonly alsoAt?: readonly Span[]
}

/** A version's text with what is already known of it. */
export interface SegmentedText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly language: string
}

/**
 * The claims to suggest for a text, in its order; a sentence may get none or several, and two may overlap. One suggestion for
 * each sentence that holds a word, as the article's own and as it stands there; one too long to keep
 * is cut at a word and ends in "…", and no passage is longer than a claim may stand on.
 */
export function suggestClaims({ text, sentences }: SegmentedText): SuggestedClaim[] {
  const positions = new TextPositions(text)
  return sentences.flatMap(({ start, end }) => {
    const statement = shortened(positions.slice({ start, end }))
    if (!/[\p{L}\p{N}]/u.test(statement)) return []
    const last = codePoint(Math.min(end, start + SPAN_MAX))
    return [{ start, end: last, statement, attribution: 'article', claimant: null, kind: 'fact' }]
  })
}

function shortened(sentence: string): string {
  const positions = new TextPositions(sentence)
  if (positions.length <= SUGGESTION_MAX) return sentence
  const cut = positions.slice({ start: codePoint(0), end: codePoint(SUGGESTION_MAX - 1) })
  const atWord = cut.replace(/[\s,;:–—-]+\S*$/u, '')
  return `${atWord || cut}…`
}
