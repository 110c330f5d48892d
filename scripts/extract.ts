import { readFileSync } from 'node:fs'
import { canonicalText, rawPlaces } from '@/domain/article-text'
import { sentences } from '@/domain/extraction/sentences'
import { suggestClaims } from '@/domain/extraction/suggest'
import { isRefusal } from '@/domain/refusal'
import { runAsCommand } from './launcher/command'
import { Fault } from './launcher/fault'

/**
 * Prints the claims suggested for a text, one JSON object a line: `start` and `end` in code points of the file (end exclusive), `statement`,
 * `claimant`, `attributed`, `kind`. The file's first line is the headline.
 */
await runAsCommand(import.meta.url, async () => {
  const [file, language = 'en'] = process.argv.slice(2)
  if (!file) throw new Fault('Which file? npm run extract -- FILE.txt [LANGUAGE]')
  const raw = readFileSync(file, 'utf8')
  const headline = raw.search(/\S/)
  const end = raw.slice(headline).search(/[\r\n]/)
  const title = end < 0 ? raw : raw.slice(0, headline + end)
  const canonical = canonicalText({ title, text: raw.slice(title.length) })
  if (isRefusal(canonical))
    throw new Fault(
      Object.values(canonical.fieldErrors ?? {})
        .flat()
        .join(' '),
    )
  const places = rawPlaces(raw, canonical.text)
  const found = sentences(canonical.text, canonical.blocks, language)
  for (const claim of suggestClaims({ ...canonical, sentences: found, language })) {
    const { statement, claimant, attribution, kind } = claim
    const span = { start: places[claim.start], end: (places[claim.end - 1] ?? 0) + 1 }
    console.log(
      JSON.stringify({ ...span, statement, claimant: claimant?.name ?? null, attributed: attribution, kind }),
    )
  }
})
