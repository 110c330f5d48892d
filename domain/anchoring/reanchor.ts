import { type Span, span, TextPositions } from '../position'
import { distance, nearMatches } from './approximate'
import { type Characters, type Cut, charactersOf, cutAt } from './characters'
import { cutBy, exactPlaces, fitsContext, isWhole, type Searched } from './exact-places'
import { GramIndex } from './near-regions'
import { stretchesNear } from './piece-matches'
import type { QuoteSelector } from './quote-selector'
import { unchangedEnds } from './unchanged-ends'

/** A passage of an earlier text, by its place and by its words with those around them. */
export interface Anchor extends Span, QuoteSelector {}

/**
 * Where an anchor stands in a later text. `kept`: the same words, and nothing else they could be. `moved`: very likely there, for a person to
 * confirm; `score` runs from MOVED_MIN to 1. `orphan`: nowhere near enough.
 */
export type Reanchored =
  | { readonly outcome: 'kept'; readonly span: Span }
  | {
      readonly outcome: 'moved'
      readonly span: Span
      readonly score: number
      readonly quote: 'identical' | 'changed'
    }
  | { readonly outcome: 'orphan' }

/** The least score of a place that is proposed at all. */
export const MOVED_MIN = 0.9
/** Hypothesis's weights (match-quote.ts). */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 }
const TOTAL = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position
/** The same of a sum of weights; its last bits are not part of the rule. */
const LEAST = MOVED_MIN * TOTAL - 1e-7
const SPACE = 0x20
/** Hypothesis's bound on the errors of a quote that is still looked for. */
const MOST_ERRORS = 256
/** The share of a quote that may differ when all else fits exactly; beyond it no place can reach MOVED_MIN. */
const MOST_DIFFERENT = (TOTAL - MOVED_MIN * TOTAL) / WEIGHTS.quote

/**
 * Finds the anchors of one text in another; one answer for each, in their order. A quote is kept only when its words stand there once and stood once
 * before, or when of several places one alone has the same 32 characters either side, before and after. Everything else is proposed or orphaned.
 */
export function reanchor(before: string, anchors: readonly Anchor[], after: string): Reanchored[] {
  return [...reanchorEach(before, anchors, after)]
}

/** As `reanchor`, one answer at a time: where all of a long text has changed each may take 40 ms, and whoever asks can do other work in between. */
export function* reanchorEach(
  before: string,
  anchors: readonly Anchor[],
  after: string,
): Generator<Reanchored> {
  const [old, next] = [searched(before), searched(after)]
  const unchanged = unchangedEnds(old.characters, next.characters)
  let grams: GramIndex | undefined
  for (const one of anchors) {
    const anchor = wanted(one)
    const allowed = cutBy(old, anchor)
    const then = exactPlaces(old, anchor.exact)
    const now = exactPlaces(next, anchor.exact)
    const same = keptPlace(anchor, { text: old, places: then }, { text: next, places: now }, unchanged)
    const kept = same && isWhole(next, same, allowed) ? same : null
    if (kept && isSurroundedAlike(next, anchor, kept)) {
      yield { outcome: 'kept', span: kept }
      continue
    }
    grams ??= new GramIndex(next.characters)
    const likeliest = best(next, anchor, [
      ...now.filter((place) => isWhole(next, place, allowed)),
      ...nearPlaces(next, grams, anchor, allowed),
    ])
    // The same words among quite other ones are the anchor's only if its own sentence is not still there, reworded.
    const rival = likeliest.outcome === 'moved' && likeliest.span.start !== kept?.start
    yield kept && !rival ? { outcome: 'kept', span: kept } : likeliest
  }
}

/** An anchor with its words as characters, taken apart once however many places are tried. */
type Wanted = Anchor & { readonly words: Readonly<Record<'exact' | 'prefix' | 'suffix', Characters>> }

function wanted(anchor: Anchor): Wanted {
  const { exact, prefix, suffix } = anchor
  const words = { exact: charactersOf(exact), prefix: charactersOf(prefix), suffix: charactersOf(suffix) }
  return { ...anchor, words }
}

function isSurroundedAlike(text: Searched, anchor: Wanted, place: Span): boolean {
  const { prefix, suffix } = aroundAt(text, anchor, place)
  return prefix >= 0.5 || suffix >= 0.5
}

type Places = { readonly text: Searched; readonly places: readonly Span[] }

function keptPlace(
  anchor: Anchor,
  old: Places,
  next: Places,
  unchanged: (passage: Span) => Span | null,
): Span | null {
  const [only] = next.places
  if (!only) return null
  if (next.places.length === 1 && old.places.length === 1) return only
  const then = old.places.filter((place) => fitsContext(old.text, place, anchor))
  const now = next.places.filter((place) => fitsContext(next.text, place, anchor))
  if (then.length !== now.length) return null
  if (now.length === 1) return now[0] ?? null
  // As many as before and everything up to it, or from it on, as it was: nothing came or went beside it.
  const same = unchanged(anchor)
  return now.find((place) => place.start === same?.start && place.end === same.end) ?? null
}

/**
 * Stretches that read nearly as the quote, at whole words where the anchor stood at whole words. Each is tried with one word more
 * at either end too: by its errors alone a last word that was replaced is cheaper left out than taken in.
 */
function nearPlaces(text: Searched, grams: GramIndex, anchor: Wanted, allowed: Cut): Span[] {
  const pattern = anchor.words.exact
  const limit = errorLimit(pattern)
  const found = new Map<string, Span>()
  const { characters, positions } = text
  const near = grams
    .regions(pattern, limit)
    .flatMap(([from, to]) =>
      stretchesNear(pattern, characters.subarray(from, to), limit).map(([start, end]) => [
        from + start,
        from + end,
      ]),
    )
  for (const [from = 0, to = 0] of near)
    for (const match of nearMatches(pattern, characters.subarray(from, to), limit)) {
      const start = wholeFrom(characters, from + match.start, -1, allowed)
      const end = wholeFrom(characters, from + match.end, 1, allowed)
      for (const first of [start, wordOn(characters, start, -1, allowed)])
        for (const last of [end, wordOn(characters, end, 1, allowed)]) {
          const passage = positions.trim(span(first, last))
          if (passage) found.set(`${passage.start} ${passage.end}`, passage)
        }
    }
  return [...found.values()]
}

/** The most errors with which a quote is still looked for. */
function errorLimit(quote: Characters): number {
  return Math.min(MOST_ERRORS, Math.floor(quote.length * MOST_DIFFERENT))
}

/** The nearest place in a direction that cuts through no more than is allowed. */
function wholeFrom(text: Characters, from: number, step: 1 | -1, allowed: Cut): number {
  let at = from
  for (let cut = cutAt(text, at); cut === 'character' || (cut === 'word' && !allowed); cut = cutAt(text, at))
    at += step
  return at
}

/** The place one word on, over the space before it; where no space stands between words, one character on. */
function wordOn(text: Characters, from: number, step: 1 | -1, allowed: Cut): number {
  let at = from
  const ahead = () => text[step === 1 ? at : at - 1]
  while (ahead() === SPACE) at += step
  return ahead() === undefined ? at : wholeFrom(text, at + step, step, allowed)
}

/** The place with the highest score, of equal ones the first. What surrounds a place is read only where its words could still win. */
function best(text: Searched, anchor: Wanted, places: readonly Span[]): Reanchored {
  const tried = places
    .map((place, order) => ({ place, order, words: wordsAt(text, anchor, place) }))
    .filter(({ words }) => words + WEIGHTS.prefix + WEIGHTS.suffix >= LEAST)
    .sort((a, b) => b.words - a.words || a.order - b.order)
  let found: { place: Span; order: number; score: number } | null = null
  for (const { place, order, words } of tried) {
    if (found && words + WEIGHTS.prefix + WEIGHTS.suffix < found.score) break
    const { prefix, suffix } = aroundAt(text, anchor, place)
    const score = words + WEIGHTS.prefix * prefix + WEIGHTS.suffix * suffix
    if (!found || score > found.score || (score === found.score && order < found.order))
      found = { place, order, score }
  }
  if (!found || found.score < LEAST) return { outcome: 'orphan' }
  const identical = text.positions.slice(found.place) === anchor.exact
  const quote = identical ? 'identical' : 'changed'
  return { outcome: 'moved', span: found.place, score: found.score / TOTAL, quote }
}

/** The part of a place's score that its own words and its position give. */
function wordsAt(text: Searched, anchor: Wanted, place: Span): number {
  const quote = text.positions.slice(place) === anchor.exact ? 1 : quoteLikeness(text, anchor, place)
  const position = 1 - Math.min(1, Math.abs(place.start - anchor.start) / text.positions.length)
  return WEIGHTS.quote * quote + WEIGHTS.position * position
}

function quoteLikeness({ characters }: Searched, anchor: Wanted, { start, end }: Span): number {
  const words = anchor.words.exact
  const limit = errorLimit(words)
  const errors = distance(words, characters.subarray(start, end), limit)
  return errors > limit ? 0 : 1 - errors / Math.max(words.length, end - start)
}

function aroundAt({ characters }: Searched, anchor: Wanted, { start, end }: Span) {
  const { prefix, suffix } = anchor.words
  return {
    prefix: likeness(prefix, characters.subarray(Math.max(0, start - prefix.length), start)),
    suffix: likeness(suffix, characters.subarray(end, end + suffix.length)),
  }
}

/** How much of a context's words is left, from 0 to 1: the least errors with which it stands anywhere in what surrounds the place. */
function likeness(context: Characters, around: Characters): number {
  if (context.length === 0) return 1
  const errors = nearMatches(context, around, context.length).map((match) => match.errors)
  return 1 - Math.min(context.length, ...errors) / context.length
}

function searched(text: string): Searched {
  return { positions: new TextPositions(text), characters: charactersOf(text) }
}
