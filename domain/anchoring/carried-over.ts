/** A sentence by its words and, in the earlier version, what was said of it: how it was decided, or whose it is. */
export type ToldSentence = { readonly text: string; readonly said: string }

/**
 * For each sentence of a new version, in their order, the place in `before` of the sentence whose word carries over to it, or null. What was said
 * of the same words carries over. Words that stand more often than before, or of which different things were said at different places, carry over
 * only between the same neighbours.
 */
export function carriedFrom(before: readonly ToldSentence[], after: readonly string[]): (number | null)[] {
  const texts = before.map(({ text }) => text)
  const [old, next] = [countsOf(texts), countsOf(after)]
  const byWords = placesBy(before, (index) => texts[index] ?? '')
  const byNeighbours = placesBy(before, (index) => between(texts, index))
  return after.map((text, index) => {
    const same = byWords.get(text)
    if (!same) return null
    if (same.size === 1 && (next.get(text) ?? 0) <= (old.get(text) ?? 0)) return only(same)
    return only(byNeighbours.get(between(after, index)))
  })
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** By key, what was said under it, each with the first place where. */
function placesBy(before: readonly ToldSentence[], keyOf: (index: number) => string) {
  const found = new Map<string, Map<string, number>>()
  for (const [index, { said }] of before.entries()) {
    const places = found.get(keyOf(index)) ?? new Map<string, number>()
    found.set(keyOf(index), places.has(said) ? places : places.set(said, index))
  }
  return found
}

/** A sentence with its neighbours; a line end never stands inside one. */
function between(texts: readonly string[], index: number): string {
  return [texts[index - 1] ?? '', texts[index] ?? '', texts[index + 1] ?? ''].join('\n')
}

function only(places: ReadonlyMap<string, number> | undefined): number | null {
  const [one, another] = places?.values() ?? []
  return one !== undefined && another === undefined ? one : null
}
