import { codePoint, type Span, span, type TextPositions } from '../position'

/** Code points kept either side of a quote, as Hypothesis and the W3C Web Annotation model's examples do. */
export const CONTEXT_LENGTH = 32

/** A W3C TextQuoteSelector: a passage by its words and the words around it. */
export interface QuoteSelector {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** What the words of a selector stand for in a text: the one passage, none, or several that nothing tells apart. */
export type Anchored =
  | { readonly found: 'once'; readonly span: Span }
  | { readonly found: 'none' | 'several' }

/** The selector of a passage, with up to 32 code points either side. */
export function selectorOf(positions: TextPositions, passage: Span): QuoteSelector {
  const { start, end } = passage
  const from = codePoint(Math.max(0, start - CONTEXT_LENGTH))
  const to = codePoint(Math.min(positions.length, end + CONTEXT_LENGTH))
  return {
    exact: positions.slice(passage),
    prefix: positions.slice({ start: from, end: start }),
    suffix: positions.slice({ start: end, end: to }),
  }
}

/**
 * Finds a selector's passage by its exact words. Words that stand once are found whatever surrounds them; of words that
 * stand several times, the one between the same prefix and suffix.
 */
export function spanFromSelector(positions: TextPositions, selector: QuoteSelector): Anchored {
  const { exact, prefix, suffix } = selector
  const places = placesOf(positions.text, exact)
  if (places.length === 0) return { found: 'none' }
  const fitting = places.filter(
    (unit) =>
      positions.text.slice(0, unit).endsWith(prefix) &&
      positions.text.startsWith(suffix, unit + exact.length),
  )
  const [only, ...others] = places.length === 1 ? places : fitting
  if (only === undefined || others.length > 0) return { found: 'several' }
  return { found: 'once', span: span(positions.fromUnit(only), positions.fromUnit(only + exact.length)) }
}

/** Every place, in UTF-16 units, where words stand; places may overlap. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
