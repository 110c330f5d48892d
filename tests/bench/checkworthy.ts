import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { worthOf } from '@/domain/extraction/worth'

/**
 * Mean average precision of check-worthiness on files like CheckThat! 2019 task 1: one sentence a line, tab-separated number, speaker,
 * sentence, label (1 for check-worthy). Average precision of a file ranks its sentences by score, the first of equals first; files
 * without a check-worthy sentence do not count. Usage: npm run bench:checkworthy -- DIR
 */
const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Which folder? npm run bench:checkworthy -- DIR')
  process.exit(2)
}

const averages: number[] = []
for (const file of filesUnder(folder)) {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  const ranked = lines
    .filter((line) => line.length >= 4)
    .map(([, speaker, sentence = '', label]) => ({
      score: speaker === 'SYSTEM' ? 0 : worthOf(sentence).score,
      isWorth: label === '1',
    }))
    .toSorted((a, b) => b.score - a.score)
  const precisions: number[] = []
  for (const [at, { isWorth }] of ranked.entries())
    if (isWorth) precisions.push((precisions.length + 1) / (at + 1))
  if (precisions.length === 0) continue
  const average = precisions.reduce((sum, precision) => sum + precision, 0) / precisions.length
  averages.push(average)
  console.log(
    `${average.toFixed(3)}  ${precisions.length} of ${ranked.length}  ${path.relative(folder, file)}`,
  )
}
console.log(
  `MAP ${(averages.reduce((sum, one) => sum + one, 0) / averages.length).toFixed(3)} over ${averages.length} files`,
)

function filesUnder(place: string): string[] {
  if (statSync(place).isFile()) return place.endsWith('.tsv') ? [place] : []
  return readdirSync(place)
    .toSorted()
    .flatMap((name) => filesUnder(path.join(place, name)))
}
