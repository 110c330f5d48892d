import type { Transaction } from '@/db/client'
import { SPAN_MAX } from '@/domain/claim'
import type { Sentence } from '@/domain/extraction/sentences'
import { type SuggestedClaim, suggestClaims } from '@/domain/extraction/suggest'
import { type Span, span } from '@/domain/position'
import { touches } from './carry-coverage'
import type { Act } from './desk-transaction'
import { insertSuggestions } from './insert-suggestions'
import type { KeptPlace, NextVersion } from './reanchor-places'
import { recordEvents } from './record-event'

/**
 * Suggests claims in the changed and new sentences of a version, by the desk's own rules unless others are given, and nowhere else; not again what was taken over there. A changed sentence in
 * which a claim was taken over has a suggestion in any case: only deciding one settles it.
 */
export async function suggestAnew(
  tx: Transaction,
  act: Act,
  next: NextVersion,
  changed: readonly Sentence[],
  kept: readonly KeptPlace[],
  given?: readonly SuggestedClaim[],
): Promise<void> {
  const { positions, sentences, blocks, article } = next
  const { language, publishedOn } = article
  const isNew = (place: Span) =>
    changed.some((sentence) => touches(place, sentence)) &&
    !kept.some(({ start, end }) => start === place.start && end === place.end)
  const text = { text: positions.text, blocks, sentences, language }
  const suggested = (given ?? suggestClaims(text)).flatMap((suggestion) => onlyAt(suggestion, isNew))
  const waiting = kept.filter(({ stage }) => stage === 'suggested')
  const places = [...suggested.flatMap((one) => [one, ...(one.alsoAt ?? [])]), ...waiting]
  const bare = changed.filter(
    (sentence) =>
      kept.some((place) => touches(place, sentence)) && !places.some((place) => touches(place, sentence)),
  )
  const all = [...suggested, ...bare.map((sentence) => wholeSentence(positions.slice(sentence), sentence))]
  const version = { articleId: article.id, versionId: next.id, language, publishedOn, positions }
  const written = await insertSuggestions(tx, act, version, all)
  await recordEvents(
    tx,
    written.map(({ claimId, appearanceId }) => ({
      place: { actorId: act.actor.id, articleId: article.id, claimId },
      event: { type: 'claim.suggested', payload: { appearanceId } },
    })),
  )
}

/** A suggestion at those of its places that pass; none where none does. */
function onlyAt(suggestion: SuggestedClaim, passes: (place: Span) => boolean): SuggestedClaim[] {
  const { start, end, alsoAt = [], ...said } = suggestion
  const [first, ...others] = [{ start, end }, ...alsoAt].filter(passes)
  return first ? [{ ...said, start: first.start, end: first.end, alsoAt: others }] : []
}

function wholeSentence(words: string, { start, end }: Span): SuggestedClaim {
  const place = span(start, Math.min(end, start + SPAN_MAX))
  return { ...place, statement: words.slice(0, 900), attribution: 'article', claimant: null, kind: 'fact' }
}
