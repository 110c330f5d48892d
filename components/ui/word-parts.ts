import { type ChangeObject, diffWordsWithSpace } from 'diff'

/** A stretch of two texts laid over each other: in both, only in the earlier one, or only in the later one. */
export type Part = Pick<ChangeObject<string>, 'added' | 'removed' | 'value'>

/** Changes of a word each. Looking for more takes seconds of the whole process; this many take a tenth of one. */
const MOST_CHANGES = 1000

/**
 * Two texts laid over each other, word by word. Texts that share less than half of their words, or differ in more than a thousand,
 * come whole, one after the other: word by word nobody could read either.
 */
export function wordParts(before: string, after: string): readonly Part[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES })
  const kept = parts?.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0)
  if (parts && kept !== undefined && 2 * kept >= Math.max(before.length, after.length)) return parts
  return [
    { added: false, removed: true, value: before },
    { added: false, removed: false, value: '\n' },
    { added: true, removed: false, value: after },
  ]
}
