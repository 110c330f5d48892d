import type { Transaction } from '@/db/client'
import { circumstancesInWords, type Kind } from '@/domain/evidence-said'
import type { EvidenceRow } from './locked-evidence'
import { writeOptionalText } from './write-text'

/** What a person may change of a piece of evidence. */
type Changeable = Kind &
  Pick<
    EvidenceRow,
    | 'stance'
    | 'visibility'
    | 'quote'
    | 'quoteLanguage'
    | 'note'
    | 'locator'
    | 'decisivePrimary'
    | 'sourceId'
    | 'translation'
    | 'translationLanguage'
    | 'translatedBy'
  >

/** What the history keeps of a piece that is about to change: which fields change, its marks, and the texts that go. */
export async function keptBefore(tx: Transaction, row: EvidenceRow & Kind, next: Changeable) {
  const { stance, visibility, quoteLanguage, decisivePrimary, sourceId, translationLanguage } = row
  const { interview, search, ...columns } = next
  const names = Object.keys(columns) as (keyof typeof columns)[] // the caller gives these and no more
  const fields: string[] = names.filter((name) => columns[name] !== row[name])
  const circumstances = circumstancesInWords(row)
  const others = circumstances !== circumstancesInWords({ interview, search })
  const old = (name: 'quote' | 'note' | 'locator' | 'translation' | 'translatedBy') =>
    fields.includes(name) ? writeOptionalText(tx, row[name]) : null
  const texts = {
    quote: await old('quote'),
    note: await old('note'),
    locator: await old('locator'),
    translation: await old('translation'),
    translatedBy: await old('translatedBy'),
    circumstances: others ? await writeOptionalText(tx, circumstances) : null,
  }
  const marks = { stance, visibility, quoteLanguage, decisivePrimary, sourceId, translationLanguage }
  return { fields: others ? [...fields, 'circumstances'] : fields, before: { ...marks, ...texts } }
}

/** A piece as its form posts it. */
export function shownFields(row: EvidenceRow, kind: Kind): Record<string, string> {
  const { stance, quoteLanguage, visibility, version, decisivePrimary } = row
  const { recordingId: _, ...interview } = kind.interview ?? {}
  return {
    ...{ stance, quoteLanguage, visibility, version: String(version), ...interview, ...kind.search },
    decisivePrimary: decisivePrimary ? 'on' : '',
    quote: row.quote ?? '',
    translation: row.translation ?? '',
    translationLanguage: row.translationLanguage ?? '',
    translatedBy: row.translatedBy ?? '',
    note: row.note ?? '',
    locator: row.locator ?? '',
  }
}
