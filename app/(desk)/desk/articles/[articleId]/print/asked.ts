import { NOTE_CHOICES } from '@/domain/margin-note'
import { choice, type ParamRule, readSearchParams, type SearchParams } from '@/domain/search-params'

const version: ParamRule<number | null> = {
  absent: null,
  read: (raw) => (/^[1-9]\d{0,5}$/.test(raw) ? Number(raw) : undefined),
  fault: 'The address asks for a version that is no number. This is the latest one.',
}

/** What an address asks to print: which version (null: the latest) and which claims. */
export function readPrintAsked(params: SearchParams) {
  return readSearchParams(params, {
    version,
    claims: choice(NOTE_CHOICES, 'all', 'The address asks for claims that are not to choose. These are all.'),
  })
}
