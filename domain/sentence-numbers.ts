/** Most numbers one address or form may name; more than any article has sentences (`SENTENCES_MAX`). */
const NUMBERS_MAX = 4000

/** Numbers of sentences, short enough for an address: "3-5,9". Reads back as the same numbers in order. */
export function sentenceNumbers(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
    .join(',')
}

/** The numbers that "3-5,9" names, in order and each once; none where it is not written so or names too many. */
export function readSentenceNumbers(written: string): number[] {
  if (written.length > 2 * NUMBERS_MAX || !/^\d{1,7}(-\d{1,7})?(,\d{1,7}(-\d{1,7})?)*$/.test(written))
    return []
  const found = new Set<number>()
  for (const run of written.split(',')) {
    const [first = 0, last = first] = run.split('-').map(Number)
    if (last - first + found.size >= NUMBERS_MAX) return []
    for (let number = first; number <= last; number += 1) found.add(number)
  }
  return [...found].sort((a, b) => a - b)
}

/** Which sentences, in words: "Sentence 3", "Sentences 3 to 5 and 9". */
export function sentencesInWords(numbers: readonly number[]): string {
  const runs = runsOf(numbers).flatMap(([first, last]) =>
    last - first > 1 ? [`${first} to ${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
  )
  const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(runs)
  return `${numbers.length === 1 ? 'Sentence' : 'Sentences'} ${listed}`
}

/** First and last of each run of numbers that follow one another. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
}
