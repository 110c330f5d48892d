declare const codePointBrand: unique symbol

/** A place in a version's canonical text, counted in Unicode code points from 0. JavaScript's own string indexes are not places. */
export type CodePoint = number & { readonly [codePointBrand]: 'CodePoint' }

/** A passage of a text: from `start` up to, and not including, `end`. */
export interface Span {
  readonly start: CodePoint
  readonly end: CodePoint
}

/** Marks a number as a place in code points. Throws for anything that cannot be one: that is a bug, not an input. */
export function codePoint(value: number): CodePoint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a place in a text: ${value}`)
  // The brand exists for the compiler only; this function is the one place that puts it on.
  return value as CodePoint
}

/** A span of two plain numbers. Throws when it would be empty or run backwards. */
export function span(start: number, end: number): Span {
  if (end <= start) throw new RangeError(`not a span: ${start} to ${end}`)
  return { start: codePoint(start), end: codePoint(end) }
}

/** Whether two passages share any of their text. */
export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

/** How many code points a text has. For more than one question about the same text, build `TextPositions`. */
export function lengthInCodePoints(text: string): number {
  let pairs = 0
  for (const _ of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs += 1
  return text.length - pairs
}

/**
 * Converts between code points and UTF-16 units of one text. Built once a text in one pass; a conversion is then a binary
 * search over the characters that take two units, so a text without any costs nothing.
 */
export class TextPositions {
  readonly text: string
  readonly length: number
  /** For each two-unit character, in order: the code point it stands at. Its unit is that plus its index here. */
  readonly #pairs: readonly number[]

  constructor(text: string) {
    const pairs: number[] = []
    for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(match.index - pairs.length)
    this.text = text
    this.length = text.length - pairs.length
    this.#pairs = pairs
  }

  /** The UTF-16 unit at which a code point starts; the text's end may be asked for too. */
  toUnit(place: CodePoint): number {
    if (place > this.length) throw new RangeError(`place ${place} is outside a text of ${this.length}`)
    return place + this.#pairsBefore((pair) => pair < place)
  }

  /** The code point that a UTF-16 unit belongs to; the second unit of a pair belongs to the pair's character. */
  fromUnit(unit: number): CodePoint {
    if (unit > this.text.length) throw new RangeError(`unit ${unit} is outside a text of ${this.text.length}`)
    return codePoint(unit - this.#pairsBefore((pair, index) => pair + index < unit))
  }

  /** The words of a span. */
  slice({ start, end }: Span): string {
    return this.text.slice(this.toUnit(start), this.toUnit(end))
  }

  /** The same span without white space at its ends, or null when it is nothing but white space. */
  trim(passage: Span): Span | null {
    const words = this.slice(passage)
    const trimmed = words.trim()
    if (trimmed === '') return null
    // White space is always one unit a code point.
    const start = passage.start + (words.length - words.trimStart().length)
    return span(start, start + lengthInCodePoints(trimmed))
  }

  #pairsBefore(isBefore: (pair: number, index: number) => boolean): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      const pair = this.#pairs[middle]
      if (pair !== undefined && isBefore(pair, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}
