import { touches } from '../position'
import type { Piece } from './model-pieces'
import {
  isLeadAt,
  type SegmentedText,
  type SuggestedClaim,
  shortened,
  suggestClaims,
  withoutRepetition,
} from './suggest'
import type { ModelFault, Suggested } from './suggester'

/** What came of asking about a piece: the suggestions that stand up to the text, or why there are none. */
export type PieceAnswer = { readonly piece: Piece; readonly answer: readonly SuggestedClaim[] | ModelFault }

/**
 * Puts the answers about all pieces of a text together, by the bounds that hold for every suggestion. Where a piece brought none, the desk's
 * own rules suggest instead, so that no part of a text is left out because a model failed.
 */
export function suggestionsOf(
  text: SegmentedText,
  model: string,
  answers: readonly PieceAnswer[],
): Suggested {
  const failed = answers.filter(({ answer }) => typeof answer === 'string')
  const fault = failed.map(({ answer }) => answer).find((answer) => typeof answer === 'string') ?? null
  const suggester = (by: 'rules' | 'model' | 'both') => ({ by, model, fault })
  if (failed.length === answers.length)
    return { suggestions: suggestClaims(text), suggester: suggester('rules') }
  const byModel = answers.flatMap(({ answer }) => (typeof answer === 'string' ? [] : answer))
  const unanswered = failed.flatMap(({ piece }) => piece)
  const byRules =
    unanswered.length === 0
      ? []
      : suggestClaims(text).filter((claim) => unanswered.some((sentence) => touches(sentence, claim)))
  const isLead = isLeadAt(text)
  const all = [...byModel, ...byRules]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((claim) => ({ ...claim, statement: shortened(claim.statement), isLead: isLead(claim) }))
  return { suggestions: withoutRepetition(all), suggester: suggester(failed.length > 0 ? 'both' : 'model') }
}
