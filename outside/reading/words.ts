/** The words of a text in any script, as far as its letters tell them apart. */
export function countWords(text: string): number {
  let words = 0
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(0, 100_000)))
    if (part.isWordLike) words += 1
  return words
}
