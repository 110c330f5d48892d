import type { Block } from '../article-blocks'
import { type Attribution, type ClaimantKind, type ClaimKind, SPAN_MAX, STATEMENT_MAX } from '../claim'
import { codePoint, type Span, TextPositions } from '../position'
import { assertionsIn } from './english/assertions'
import { Quotes } from './english/quotes'
import { tokensOf } from './english/tokens'
import type { Assertion } from './english/told'
import { Named, THE_ARTICLE } from './english/voice'
import { gistOf, isSame } from './same-assertion'
import type { Sentence } from './sentences'

/** A suggestion may be longer than a statement; whoever accepts it shortens it. In code points. */
export const SUGGESTION_MAX = STATEMENT_MAX * 5

/** A longer sentence is no sentence that rules could take apart, in UTF-16 units: it stays whole. */
const SENTENCE_MAX = 2000

/** What a sentence asserts at most, and from how many suggestions on the rest of an article stays in whole sentences. */
export const IN_SENTENCE_MAX = 12
const PARTED_MAX = 6000

const LEAD = /^(?:headline|key_point)$/

/** Assertions of headline and key points that the body is searched for; an article that opens with more of them opens with a list. */
const LEADS_MAX = 50

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

type Found = SuggestedClaim & { readonly isLead: boolean }

/**
 * The claims to suggest for a text, in its order; a sentence may get none or several, and two may overlap. English sentences are taken
 * apart into their assertions; in other languages each sentence that holds a word and asks nothing is one suggestion. What headline or key points
 * assert again in the body is one suggestion with several places. A statement too long to keep is cut at a word and ends in "…",
 * and no passage is longer than a claim may stand on.
 */
export function suggestClaims({ text, blocks, sentences, language }: SegmentedText): SuggestedClaim[] {
  const positions = new TextPositions(text)
  const named = new Named()
  const isEnglish = /^en\b/i.test(language)
  const found: Found[] = []
  if (isEnglish)
    for (const sentence of sentences) named.meet(tokensOf(positions.slice(sentence).slice(0, SENTENCE_MAX)))
  const quotes = new Quotes()
  // Of a quote whose speaker is named only at its end, or not at all.
  let waiting: number[] = []
  const settle = () => {
    for (const at of waiting) found[at] = { ...(found[at] as Found), ...quotes.last }
    waiting = []
  }
  for (const sentence of sentences) {
    const words = positions.slice(sentence)
    const isLead = LEAD.test(blocks[sentence.block]?.kind ?? '')
    const isToPart = isEnglish && words.length <= SENTENCE_MAX && found.length < PARTED_MAX
    const speaker = isToPart ? quotes.enter(words, sentence.block) : THE_ARTICLE
    const read = isToPart ? assertionsIn(words, named, speaker) : { assertions: whole(words), speaker: null }
    const offset = positions.toUnit(sentence.start)
    quotes.heard(read.speaker)
    const late = waiting.length > 0 && !read.speaker ? quotes.last : null
    if (!quotes.isWaiting) settle()
    const parts = read.assertions.length > IN_SENTENCE_MAX ? whole(words) : read.assertions
    for (const { start: from, end: to, statement, voice, kind } of parts) {
      const start = positions.fromUnit(offset + from)
      const end = Math.min(positions.fromUnit(offset + to), start + SPAN_MAX)
      if (quotes.isWaiting) waiting.push(found.length)
      found.push({
        start,
        end: codePoint(end),
        statement: shortened(statement),
        ...(late ?? voice),
        kind,
        isLead,
      })
    }
  }
  settle()
  return withoutRepetition(found)
}

/** Whether a passage begins in the headline or a key point. */
export function isLeadAt({ blocks }: Pick<SegmentedText, 'blocks'>): (place: Span) => boolean {
  const leads = blocks.filter(({ kind }) => LEAD.test(kind))
  return ({ start }) => leads.some((block) => block.start <= start && start < block.end)
}

/** Ends in a question mark of some script, in or out of quotes. */
const QUESTION = /[?？؟][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u

/** A sentence as one suggestion, as it stands there; a question asserts nothing. */
function whole(sentence: string): Assertion[] {
  if (!/[\p{L}\p{N}]/u.test(sentence) || QUESTION.test(sentence)) return []
  return [{ start: 0, end: sentence.length, statement: sentence, voice: THE_ARTICLE, kind: 'fact' }]
}

/** Suggestions of a text in its order, what headline or key points assert again in the body being one with several places. */
export function withoutRepetition(found: readonly Found[]): SuggestedClaim[] {
  const leads = found
    .filter(({ isLead }) => isLead)
    .slice(0, LEADS_MAX)
    .map((suggestion) => ({ suggestion, gist: gistOf(suggestion.statement) }))
  const again = new Map<SuggestedClaim, Span[]>()
  const kept = found.filter((suggestion) => {
    if (suggestion.isLead) return true
    const gist = gistOf(suggestion.statement)
    const lead = leads.find((one) => isSame(one.gist, gist))?.suggestion
    if (lead) again.set(lead, [...(again.get(lead) ?? []), { start: suggestion.start, end: suggestion.end }])
    return lead === undefined
  })
  return kept.map((suggestion) => {
    const { isLead: _, ...claim } = suggestion
    const alsoAt = again.get(suggestion)
    return alsoAt ? { ...claim, alsoAt } : claim
  })
}

/** A statement that is not too long to keep, cut at a word where it was. */
export function shortened(sentence: string): string {
  const positions = new TextPositions(sentence)
  if (positions.length <= SUGGESTION_MAX) return sentence
  const cut = positions.slice({ start: codePoint(0), end: codePoint(SUGGESTION_MAX - 1) })
  const atWord = cut.replace(/[\s,;:–—-]+\S*$/u, '')
  return `${atWord || cut}…`
}
