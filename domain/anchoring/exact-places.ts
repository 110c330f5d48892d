import { type Span, span, type TextPositions } from '../position'
import { type Characters, type Cut, cutAt } from './characters'
import type { QuoteSelector } from './quote-selector'

/** A text in the two forms that finding quotes in it needs. */
export type Searched = { readonly positions: TextPositions; readonly characters: Characters }

const WEIGHT = { none: 0, word: 1, character: 2 } as const
const weight = (cut: Cut) => WEIGHT[cut ?? 'none']

/** The worst of what a passage cuts through at its two ends. */
export function cutBy({ characters }: Searched, { start, end }: Span): Cut {
  const [first, last] = [cutAt(characters, start), cutAt(characters, end)]
  return weight(first) > weight(last) ? first : last
}

/** Every place where a quote stands letter for letter, in order, inside longer words too. */
export function exactPlaces({ positions }: Searched, exact: string): Span[] {
  const found: Span[] = []
  if (exact === '') return found
  for (let at = positions.text.indexOf(exact); at >= 0; at = positions.text.indexOf(exact, at + 1))
    found.push(span(positions.fromUnit(at), positions.fromUnit(at + exact.length)))
  return found
}

/**
 * Whether a passage is cut no worse than `allowed`. Words that are only part of longer ones ("chip" in "microchip"), or a letter that has got
 * an accent, are other words than those of an anchor that stood on whole ones.
 */
export function isWhole(text: Searched, passage: Span, allowed: Cut): boolean {
  return weight(cutBy(text, passage)) <= weight(allowed)
}

/** Whether a passage stands between exactly a selector's prefix and suffix. */
export function fitsContext(text: Searched, passage: Span, { prefix, suffix }: QuoteSelector): boolean {
  const { positions } = text
  return (
    positions.text.endsWith(prefix, positions.toUnit(passage.start)) &&
    positions.text.startsWith(suffix, positions.toUnit(passage.end))
  )
}
