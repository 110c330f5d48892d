// npm run bench:reanchor [words] [anchors]: how long it takes to find the places of an article's claims again in a later version of it.
import { selectorOf } from '@/domain/anchoring/quote-selector'
import { type Anchor, type Reanchored, reanchor } from '@/domain/anchoring/reanchor'
import { span, TextPositions } from '@/domain/position'
import { longText } from './long-article'

const WORDS = Number(process.argv[2] ?? 30_000)
const ANCHORS = Number(process.argv[3] ?? 300)

const before = longText(WORDS)
const anchors = anchorsOf(before, ANCHORS)
const anchored = new Set(anchors.map(({ line }) => line))

/** The text with every line that `of` picks told otherwise: two of its words are others, and one is gone. */
function changed(of: (line: number) => boolean): string {
  return before
    .split('\n')
    .map((line, n) =>
      of(n) ? line.replaceAll(' ships', ' boats').replaceAll('the ', 'that ').replace(' in ', ' ') : line,
    )
    .join('\n')
}

const some = [...anchored].filter((_, n) => n % 10 === 0)
const CASES = [
  ['unchanged', before],
  ['one paragraph in ten of the claims’ changed', changed((line) => some.includes(line))],
  ['all changed', changed(() => true)],
] as const

process.stdout.write(`${before.split(/\s+/).length} words, ${anchors.length} anchors\n`)
for (const [told, after] of CASES) {
  const times: number[] = []
  let found: Reanchored[] = []
  for (let round = 0; round < 3; round += 1) {
    const begun = performance.now()
    found = reanchor(before, anchors, after)
    times.push(performance.now() - begun)
  }
  const seconds = ((times.sort((a, b) => a - b)[1] ?? 0) / 1000).toFixed(2)
  const count = (outcome: string) => found.filter((one) => one.outcome === outcome).length
  process.stdout.write(
    `${told}: ${seconds} s (${count('kept')} kept, ${count('moved')} moved, ${count('orphan')} not found)\n`,
  )
}

/** So many anchors over the whole text, each on ten words in the middle of a paragraph, with the line they stand in. */
function anchorsOf(text: string, wanted: number): (Anchor & { line: number })[] {
  const positions = new TextPositions(text)
  const lines = text.split('\n')
  const starts = lines.map((_, n) => lines.slice(0, n).reduce((sum, line) => sum + line.length + 1, 0))
  return Array.from({ length: wanted }, (_, n) => {
    const line = Math.floor((n * lines.length) / wanted)
    const words = [...(lines[line] ?? '').matchAll(/\S+/g)]
    const from = words[Math.min(5 + (n % 20), words.length - 10)]
    const to = words[Math.min(14 + (n % 20), words.length - 1)]
    if (!from || !to) throw new Error('A line has too few words.')
    const start = (starts[line] ?? 0) + from.index
    const place = span(start, (starts[line] ?? 0) + to.index + to[0].length)
    return { ...selectorOf(positions, place), ...place, line }
  })
}
