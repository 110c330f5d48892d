import { type CodePoint, codePoint, type Span, TextPositions } from '../position'

/** A passage to be marked, under the id of what it belongs to. */
export interface Mark extends Span {
  readonly id: string
}

/** A stretch of text that is the same all through: which marks cover it, which start at its start and end at its end. */
export interface Segment extends Span {
  /** Ids of the marks covering it: the earlier and, of two starting together, the longer first. */
  readonly covering: readonly string[]
  /** Ids of the marks whose first segment this is, in the same order: where a link to the mark arrives. */
  readonly starting: readonly string[]
  /** Ids of the marks whose last segment this is, in the same order: where a claim's numbered link stands. */
  readonly ending: readonly string[]
}

/**
 * Cuts a range of text at every start and end of a mark. The segments follow each other without a gap from the range's start
 * to its end, so that overlapping marks need no nesting; a mark reaching out of the range starts and ends where it does, not at the range's edge.
 */
export function markSegments(range: Span, marks: readonly Mark[]): Segment[] {
  if (range.start >= range.end) return []
  const inside = marks
    .filter((mark) => mark.start < mark.end && mark.start < range.end && mark.end > range.start)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const cuts = new Set<CodePoint>([range.start, range.end])
  for (const mark of inside) {
    if (mark.start > range.start) cuts.add(mark.start)
    if (mark.end < range.end) cuts.add(mark.end)
  }

  const segments: Segment[] = []
  let covering: Mark[] = []
  let next = 0
  let start = range.start
  for (const end of [...cuts].sort((a, b) => a - b).slice(1)) {
    covering = covering.filter((mark) => mark.end > start)
    for (let mark = inside[next]; mark && mark.start <= start; mark = inside[next]) {
      covering.push(mark)
      next += 1
    }
    const startsHere = (mark: Mark) => mark.start === start
    const endsHere = (mark: Mark) => mark.end === end
    segments.push({
      start,
      end,
      covering: ids(covering),
      starting: ids(covering.filter(startsHere)),
      ending: ids(covering.filter(endsHere)),
    })
    start = end
  }
  return segments
}

/** An id once, also where two marks of the same claim overlap. */
function ids(marks: readonly Mark[]): string[] {
  return [...new Set(marks.map((mark) => mark.id))]
}

/**
 * The marks of a range as it is printed: one that begins with white space or with the punctuation of what stands before it begins at its
 * first word instead. The passage that was chosen stays as it is recorded.
 *
 * @param words the range's own text
 */
export function beginningAtWords(range: Span, words: string, marks: readonly Mark[]): Mark[] {
  const positions = new TextPositions(words)
  return marks.map((mark) => {
    if (mark.start < range.start || mark.start >= range.end) return mark
    const place = codePoint(mark.start - range.start)
    const lead = LEADING.exec(words.slice(positions.toUnit(place)))?.[0].length ?? 0
    // All that is matched takes one unit a code point.
    return mark.start + lead < mark.end ? { ...mark, start: codePoint(mark.start + lead) } : mark
  })
}

/** What ends the words before a mark. A full stop or a dash only with a space behind: “.5” and “−5” begin a number. */
const LEADING = /^(?:[\s,;:!?…)\]}，。、；：！？）」』】》]|[.‐-―-](?=\s))+/u
