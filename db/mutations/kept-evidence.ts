import type { Transaction } from '@/db/client'
import type { EvidenceRow } from './locked-evidence'
import { writeOptionalText } from './write-text'

/** What a person may change of a piece of evidence. */
type Changeable = Pick<
  EvidenceRow,
  'stance' | 'visibility' | 'quote' | 'quoteLanguage' | 'note' | 'locator' | 'decisivePrimary' | 'sourceId'
>

/** What the history keeps of a piece that is about to change: which fields change, its marks, and the texts that go. */
export async function keptBefore(tx: Transaction, row: EvidenceRow, next: Changeable) {
  const { stance, visibility, quoteLanguage, decisivePrimary, sourceId } = row
  const names = Object.keys(next) as (keyof Changeable)[] // the caller gives these and no more
  const fields = names.filter((name) => next[name] !== row[name])
  const old = (name: 'quote' | 'note' | 'locator') =>
    fields.includes(name) ? writeOptionalText(tx, row[name]) : null
  const texts = { quote: await old('quote'), note: await old('note'), locator: await old('locator') }
  return { fields, before: { stance, visibility, quoteLanguage, decisivePrimary, sourceId, ...texts } }
}
