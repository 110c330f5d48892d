import type { Characters } from './characters'

/** A stretch of a text that is nearly the pattern, and the insertions, deletions and substitutions between the two. */
export type Match = { readonly start: number; readonly end: number; readonly errors: number }

/**
 * Where a text is nearest to a pattern, at most `limit` errors away: the best stretch ending at each place, of neighbouring ones
 * the nearest alone. Sellers' algorithm, with Ukkonen's cut-off: only rows that can still come within the limit are worked out.
 */
export function nearMatches(pattern: Characters, text: Characters, limit: number): Match[] {
  const rows = pattern.length
  let errors = Int32Array.from({ length: rows + 1 }, (_, row) => row)
  let starts = new Int32Array(rows + 1)
  let nextErrors = new Int32Array(rows + 1)
  let nextStarts = new Int32Array(rows + 1)
  let active = Math.min(rows, limit + 1)
  const found: Match[] = []
  for (let at = 1; at <= text.length; at += 1) {
    nextErrors[0] = 0
    nextStarts[0] = at
    let last = 0
    for (let row = 1; row <= active; row += 1) {
      let best = num(errors, row - 1) + (pattern[row - 1] === text[at - 1] ? 0 : 1)
      let start = num(starts, row - 1)
      if (num(errors, row) + 1 < best) {
        best = num(errors, row) + 1
        start = num(starts, row)
      }
      if (num(nextErrors, row - 1) + 1 < best) {
        best = num(nextErrors, row - 1) + 1
        start = num(nextStarts, row - 1)
      }
      nextErrors[row] = best
      nextStarts[row] = start
      if (best <= limit) last = row
    }
    if (active === rows && num(nextErrors, rows) <= limit && num(nextStarts, rows) < at)
      add(found, { start: num(nextStarts, rows), end: at, errors: num(nextErrors, rows) })
    // A row not worked out counts as out of reach, so that no earlier column's number is taken for it.
    const reach = Math.min(rows, last + 1)
    for (let row = active + 1; row <= reach; row += 1) nextErrors[row] = limit + 1
    active = reach
    ;[errors, nextErrors] = [nextErrors, errors]
    ;[starts, nextStarts] = [nextStarts, starts]
  }
  return found
}

/**
 * How many insertions, deletions and substitutions lie between two texts; where it is more than `limit`, some number above it. What both begin and
 * end with is left out, and of the rest only the band is worked out that so many errors can reach.
 */
export function distance(one: Characters, other: Characters, limit: number): number {
  let head = 0
  const most = Math.min(one.length, other.length)
  while (head < most && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  const lines = one.length - head - tail
  const columns = other.length - head - tail
  if (Math.abs(lines - columns) > limit) return limit + 1
  let row = Int32Array.from({ length: columns + 1 }, (_, column) => column)
  let next = new Int32Array(columns + 1)
  for (let line = 1; line <= lines; line += 1) {
    next.fill(limit + 1)
    next[0] = line
    for (let column = Math.max(1, line - limit); column <= Math.min(columns, line + limit); column += 1)
      next[column] = Math.min(
        num(row, column - 1) + (one[head + line - 1] === other[head + column - 1] ? 0 : 1),
        num(row, column) + 1,
        num(next, column - 1) + 1,
      )
    ;[row, next] = [next, row]
  }
  return num(row, columns)
}

const num = (row: Int32Array, index: number): number => row[index] ?? 0

/** Of matches that overlap only the nearest is kept, of equally near ones the first. */
function add(found: Match[], match: Match) {
  const previous = found.at(-1)
  if (!previous || match.start >= previous.end) found.push(match)
  else if (match.errors < previous.errors) found[found.length - 1] = match
}
