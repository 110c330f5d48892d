import type { Characters } from './characters'

/** The longest piece of a pattern, so that its rows fit into the bits of one number. */
const PIECE = 30

/**
 * Those stretches of a text outside which a pattern stands nowhere with at most `limit` errors, as pairs of places in order. Of a pattern cut
 * into pieces one has no more than its share of the errors; each is searched for by Myers's bit-parallel algorithm (Hyyrö's form, 2003).
 */
export function stretchesNear(pattern: Characters, text: Characters, limit: number): [number, number][] {
  const count = Math.ceil(pattern.length / PIECE)
  const share = Math.floor(limit / Math.max(1, count))
  const found: [number, number][] = []
  for (let n = 0; n < count; n += 1) {
    const from = Math.floor((n * pattern.length) / count)
    const to = Math.floor(((n + 1) * pattern.length) / count)
    // So far to either side of where the piece ends the whole may reach.
    const [before, after] = [to + limit, pattern.length - to + limit]
    for (const end of endsOf(pattern.subarray(from, to), text, share)) {
      const [start, stop] = [Math.max(0, end - before), Math.min(text.length, end + after)]
      const last = found.at(-1)
      if (last && start >= last[0] && start <= last[1]) last[1] = Math.max(last[1], stop)
      else found.push([start, stop])
    }
  }
  return joined(found)
}

/** Where a piece of at most PIECE characters ends in a text with at most `limit` errors. */
function* endsOf(piece: Characters, text: Characters, limit: number): Generator<number> {
  const rows = new Map<number, number>()
  for (let row = 0; row < piece.length; row += 1) {
    const character = piece[row] ?? 0
    rows.set(character, (rows.get(character) ?? 0) | (1 << row))
  }
  const all = 2 ** piece.length - 1
  const lowest = 1 << (piece.length - 1)
  let up = all
  let down = 0
  let errors = piece.length
  for (let at = 0; at < text.length; at += 1) {
    const same = (rows.get(text[at] ?? 0) ?? 0) | down
    const diagonal = ((((same & up) + up) ^ up) | same) & all
    const right = down | (~(up | diagonal) & all)
    const left = up & diagonal
    if (right & lowest) errors += 1
    else if (left & lowest) errors -= 1
    const shifted = (right << 1) & all
    up = ((left << 1) | ~(shifted | diagonal)) & all
    down = shifted & diagonal
    if (errors <= limit) yield at + 1
  }
}

/** Stretches in order, those that meet as one. */
function joined(stretches: readonly [number, number][]): [number, number][] {
  const whole: [number, number][] = []
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
