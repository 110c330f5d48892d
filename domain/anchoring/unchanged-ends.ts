import { type Span, span } from '../position'
import type { Characters } from './characters'

/**
 * Where a passage of one text stands in another when all the text up to its end, or all from its start on, is the same in both; null
 * for any other passage.
 */
export function unchangedEnds(before: Characters, after: Characters): (passage: Span) => Span | null {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const shift = after.length - before.length
  return ({ start, end }) => {
    if (end <= head) return span(start, end)
    if (before.length - start <= tail) return span(start + shift, end + shift)
    return null
  }
}
