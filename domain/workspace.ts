import { z } from 'zod'
import type { NumberedSpan } from './anchoring/annotated-text'
import { codePoint, type Span, span, type TextPositions, touches } from './position'

/** Sentences picked by number, and of them only these words, as the address of a workspace carries them. */
export type Picked = { readonly from: number; readonly to: number; readonly words: string }

/** What somebody has in hand at an article's workspace; all of it stands in the address, so that it works without scripts. */
export type InHand =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'claim'; readonly claimId: string }
  | { readonly kind: 'sentence'; readonly number: number }
  /** A passage for a new claim. `picked` when it was picked by sentences; `missing` when its words do not stand there. */
  | {
      readonly kind: 'passage'
      readonly span: Span
      readonly picked: Picked | null
      readonly missing: boolean
    }

const whole = z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined)
const address = z.object({
  claim: z.uuid().optional().catch(undefined),
  sentence: whole,
  start: whole,
  end: whole,
  from: whole,
  to: whole,
  words: z.string().max(2000).optional().catch(undefined),
})

/** Reads what is in hand from the address of a workspace. What does not stand in this text is as if it were not asked. */
export function inHand(
  query: Readonly<Record<string, unknown>>,
  text: { positions: TextPositions; sentences: readonly NumberedSpan[]; claimIds: ReadonlySet<string> },
): InHand {
  const { claim, sentence, start, end, from, to, words } = address.parse(query)
  if (claim && text.claimIds.has(claim)) return { kind: 'claim', claimId: claim }
  const numbered = (number: number | undefined) => text.sentences.find((s) => s.number === number)
  if (start !== undefined && end !== undefined && start < end && end <= text.positions.length) {
    const selected = text.positions.trim(span(start, end))
    if (selected) return { kind: 'passage', span: selected, picked: null, missing: false }
  }
  const first = numbered(from)
  if (first) {
    const asked = numbered(to)
    const last = asked && asked.number > first.number ? asked : first
    return pickedPassage(text.positions, first, last, (words ?? '').trim())
  }
  const one = numbered(sentence)
  return one ? { kind: 'sentence', number: one.number } : { kind: 'nothing' }
}

/** The passage that the address of a page takes in hand, a sentence as a whole; null where it names none of this text. */
export function passageInHand(
  query: Readonly<Record<string, unknown>>,
  text: { positions: TextPositions; sentences: readonly NumberedSpan[] },
): Extract<InHand, { kind: 'passage' }> | null {
  const held = inHand(query, { ...text, claimIds: new Set() })
  if (held.kind === 'passage') return held
  const one =
    held.kind === 'sentence' ? text.sentences.find(({ number }) => number === held.number) : undefined
  return one ? pickedPassage(text.positions, one, one, '') : null
}

function pickedPassage(
  positions: TextPositions,
  first: NumberedSpan,
  last: NumberedSpan,
  words: string,
): Extract<InHand, { kind: 'passage' }> {
  const sentences = { start: first.start, end: last.end }
  const picked = { from: first.number, to: last.number, words }
  const place = words === '' ? 0 : positions.slice(sentences).indexOf(words.normalize('NFC'))
  if (words === '' || place < 0) return { kind: 'passage', span: sentences, picked, missing: words !== '' }
  const unit = positions.toUnit(codePoint(first.start)) + place
  const found = {
    start: positions.fromUnit(unit),
    end: positions.fromUnit(unit + words.normalize('NFC').length),
  }
  return { kind: 'passage', span: found, picked, missing: false }
}

/** The open sentence to decide next: the first after `number`, else the first of all; null when every one is decided. */
export function nextOpen(
  sentences: readonly { readonly number: number; readonly coverage: string }[],
  number: number,
): number | null {
  const open = sentences.filter((sentence) => sentence.coverage === 'open')
  return (open.find((sentence) => sentence.number > number) ?? open[0])?.number ?? null
}

/** The sentences before and after one in the text's order, whatever their coverage; before the first of all, the first is next. */
export function besides(
  sentences: readonly { readonly number: number }[],
  number: number | null,
): { previous: number | null; next: number | null } {
  const at = sentences.findIndex((sentence) => sentence.number === number)
  return { previous: sentences[at - 1]?.number ?? null, next: sentences[at + 1]?.number ?? null }
}

/** The sentence that what is in hand stands in, or begins in; null when nothing is in hand. */
export function sentenceInHand(
  held: InHand,
  sentences: readonly NumberedSpan[],
  claims: readonly { readonly id: string; readonly places: readonly Span[] }[],
): number | null {
  if (held.kind === 'nothing') return null
  if (held.kind === 'sentence') return held.number
  const place = held.kind === 'passage' ? held.span : claims.find(({ id }) => id === held.claimId)?.places[0]
  return (place && sentences.find((sentence) => touches(sentence, place))?.number) ?? null
}

/** The sentences from one to the end of its block, itself the first. */
export function toTheEndOfBlock<S extends NumberedSpan>(
  sentences: readonly S[],
  blocks: readonly Span[],
  number: number,
): readonly S[] {
  const from = sentences.findIndex((sentence) => sentence.number === number)
  const first = sentences[from]
  const block = first && blocks.find((one) => touches(one, first))
  return block ? sentences.slice(from).filter((sentence) => touches(block, sentence)) : []
}

/** The order of the suggestions beside a text: as they stand in it, or what is most worth checking first. */
export const SUGGESTION_ORDERS = ['text', 'worth'] as const
export type SuggestionOrder = (typeof SUGGESTION_ORDERS)[number]

/** Suggestions are listed by their worth up to so many, wherever in the text they stand. */
export const BY_WORTH_MAX = 100

/** The suggestions most worth checking, those first; what the rules cannot tell of comes last, and the text's order decides between equals. */
export function byWorth<C extends { readonly stage: string; readonly worth: number }>(
  claims: readonly C[],
): C[] {
  return claims.filter(({ stage }) => stage === 'suggested').toSorted(moreWorth)
}

const moreWorth = (a: { worth: number }, b: { worth: number }) => b.worth - a.worth

/** The suggestion to go on to from a claim, in the order they are gone through: behind the last comes the first again. */
export function nextSuggestion<
  C extends { readonly id: string; readonly stage: string; readonly worth: number },
>(claims: readonly C[], from: C, order: SuggestionOrder): C | null {
  const suggested = claims.filter((claim) => claim.stage === 'suggested' || claim.id === from.id)
  const walked = order === 'worth' ? suggested.toSorted(moreWorth) : suggested
  const at = walked.findIndex(({ id }) => id === from.id)
  return [...walked.slice(at + 1), ...walked.slice(0, at)][0] ?? null
}
