import { Engine } from 'citeproc'
import type { CslRecord } from '@/domain/citation'
import harvard from './harvard.json'
import english from './locale.json'

/** A citation in one line of plain text: short, as it stands in a text, and in full, as it stands in a list of sources. */
export type Citation = { readonly short: string; readonly full: string }

const LANGUAGE = 'en-GB'
/** So many citations stay in memory: a claim’s page shows each of its sources again and again. */
const KEPT = 2000

const kept = new Map<string, Citation>()
let cited: CslRecord | null = null
let engine: Engine<CslRecord> | null = null

/** A source as the style “Cite Them Right” (Harvard) writes it; the place in it that is meant stands in the short one. */
export function cite(record: CslRecord, locator: string | null = null): Citation {
  const key = JSON.stringify([record, locator])
  const known = kept.get(key)
  if (known) return known
  const citation = written(record, locator)
  if (kept.size >= KEPT) kept.clear()
  kept.set(key, citation)
  return citation
}

function written(record: CslRecord, locator: string | null): Citation {
  cited = record
  engine ??= startEngine()
  engine.updateItems([record.id])
  const short = engine.makeCitationCluster([{ id: record.id, ...(locator && { suffix: `, ${locator}` }) }])
  const listed = engine.makeBibliography()
  return { short, full: (listed ? listed[1].join(' ') : '').trim() }
}

function startEngine(): Engine<CslRecord> {
  const started = new Engine<CslRecord>(
    {
      retrieveLocale: () => english.locale,
      retrieveItem: () => {
        if (cited === null) throw new Error('Nothing is being cited.')
        return cited
      },
    },
    harvard.style,
    LANGUAGE,
    true,
  )
  started.setOutputFormat('text')
  return started
}
