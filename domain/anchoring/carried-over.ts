import type { Coverage } from '../article'

/** A sentence by its words and, in the earlier version, what was decided about it. */
export type DecidedSentence = { readonly text: string; readonly coverage: Coverage }

/**
 * The coverage of a new version's sentences, in their order: what was decided about the same words carries over, everything else is
 * open. Words that stand more often than before, or were decided differently at different places, carry over only between the same neighbours.
 */
export function carriedCoverage(before: readonly DecidedSentence[], after: readonly string[]): Coverage[] {
  const texts = before.map(({ text }) => text)
  const [old, next] = [countsOf(texts), countsOf(after)]
  const byWords = decisions(before, (index) => texts[index] ?? '')
  const byNeighbours = decisions(before, (index) => between(texts, index))
  return after.map((text, index) => {
    const same = byWords.get(text)
    if (!same) return 'open'
    if (same.size === 1 && (next.get(text) ?? 0) <= (old.get(text) ?? 0)) return only(same)
    return only(byNeighbours.get(between(after, index)))
  })
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function decisions(before: readonly DecidedSentence[], keyOf: (index: number) => string) {
  const found = new Map<string, Set<Coverage>>()
  for (const [index, { coverage }] of before.entries()) {
    const key = keyOf(index)
    found.set(key, (found.get(key) ?? new Set()).add(coverage))
  }
  return found
}

/** A sentence with its neighbours; a line end never stands inside one. */
function between(texts: readonly string[], index: number): string {
  return [texts[index - 1] ?? '', texts[index] ?? '', texts[index + 1] ?? ''].join('\n')
}

function only(decided: ReadonlySet<Coverage> | undefined): Coverage {
  const [one, another] = decided ?? []
  return one && !another ? one : 'open'
}
