const SUBJECTS = [
  'The harbour master',
  'A ministry',
  'The shipping line',
  'Nobody',
  'The mayor',
  'A customs officer',
]
const VERBS = ['counted', 'announced', 'denied', 'expected', 'reported', 'paid for']
const OBJECTS = [
  'forty ships',
  'the grain',
  'a new pier',
  'two million tonnes',
  'the older rules',
  'what was owed',
]
const ENDS = [
  'in the port on Monday, which nobody had asked for',
  'before the winter, according to the register of the town',
  'while the price of bread rose by a fifth',
  'and the workers said that it would not be enough this year',
]

/** A text of about so many words, in paragraphs of five sentences; the same each time, and no two sentences are alike. */
export function longText(words: number): string {
  const paragraphs: string[] = []
  let written = 0
  for (let n = 0; written < words; n += 5) {
    const sentences = [0, 1, 2, 3, 4].map((more) => sentence(n + more))
    written += sentences.join(' ').split(' ').length
    paragraphs.push(sentences.join(' '))
  }
  return paragraphs.join('\n')
}

function sentence(n: number): string {
  const one = (words: readonly string[], step: number) => words[Math.floor(n / step) % words.length]
  return `${one(SUBJECTS, 1)} ${one(VERBS, 6)} ${one(OBJECTS, 36)} ${one(ENDS, 1)}, in year ${n}.`
}
