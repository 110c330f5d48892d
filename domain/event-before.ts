import type { z } from 'zod'
import { ATTRIBUTION_WORDS, CLAIM_KIND_WORDS } from './claim'
import type { EVENTS } from './event'
import { ACCESS_WORDS, SOURCE_KIND_WORDS } from './evidence'

/**
 * Something that belongs to an event: what a person wrote, by the id of its row in `texts`; what a mark said, in words; or the address of a source, by
 * its id, which never changes.
 */
export type EventText = { readonly label: string } & (
  | { readonly id: string }
  | { readonly said: string }
  | { readonly sourceId: string }
)

type ClaimEdited = z.output<(typeof EVENTS)['claim.edited']['payload']>
type EvidenceEdited = z.output<(typeof EVENTS)['evidence.edited']['payload']>
type SourceEdited = z.output<(typeof EVENTS)['source.edited']['payload']>

const NOTHING = '(empty)'

/** What a change of a claim's wording replaced, of the fields it changed; events of the first version kept the statement alone. */
export function wordingBefore(p: ClaimEdited, nameOf: (id: string) => string): EventText[] {
  const changed = (field: string) => p.fields.includes(field)
  const told: EventText[] = changed('statement') ? [{ label: 'Before', id: p.statement }] : []
  if (!p.before) return told
  const { language, attribution, kind, claimMadeOn, claimantId } = p.before
  if (changed('language')) told.push({ label: 'Language before', said: language })
  if (changed('attribution')) told.push({ label: 'Asserted by before', said: ATTRIBUTION_WORDS[attribution] })
  if (changed('claimantId'))
    told.push({ label: 'Claimant before', said: claimantId ? nameOf(claimantId) : NOTHING })
  if (changed('kind')) told.push({ label: 'Kind before', said: CLAIM_KIND_WORDS[kind] })
  if (changed('claimMadeOn')) told.push({ label: 'Made on before', said: claimMadeOn ?? NOTHING })
  return told
}

/** What a change of evidence replaced; `marks` says its stance and visibility in words. Events of the first version kept none of it. */
export function evidenceBefore(
  p: EvidenceEdited,
  marks: (before: NonNullable<EvidenceEdited['before']>) => string,
): EventText[] {
  const { before, fields } = p
  if (!before) return []
  const changed = (...names: string[]) => names.some((name) => fields.includes(name))
  const told: EventText[] = changed('stance', 'visibility') ? [{ label: 'Before', said: marks(before) }] : []
  const texts = {
    quote: 'Words before',
    translation: 'Translation before',
    translatedBy: 'Translated by before',
    note: 'Note before',
    locator: 'Place before',
    circumstances: 'Circumstances before',
  } as const
  const names = ['quote', 'translation', 'translatedBy', 'note', 'locator', 'circumstances'] as const
  for (const field of names) {
    const [label, id] = [texts[field], before[field]]
    if (changed(field)) told.push(id === null ? { label, said: NOTHING } : { label, id })
  }
  if (changed('quoteLanguage')) told.push({ label: 'Language before', said: before.quoteLanguage })
  if (changed('translationLanguage'))
    told.push({ label: 'Language of the translation before', said: before.translationLanguage ?? NOTHING })
  if (changed('decisivePrimary'))
    told.push({ label: 'Decisive primary source before', said: before.decisivePrimary ? 'yes' : 'no' })
  return told
}

/** What a correction of a source's record replaced, of the facts it changed. */
export function sourceBefore({ before, fields }: SourceEdited): EventText[] {
  const changed = (field: string) => fields.includes(field)
  const texts = {
    title: 'Title before',
    author: 'Author before',
    publisher: 'Publisher before',
    owner: 'Owner before',
    interest: 'Interest before',
  } as const
  const told: EventText[] = []
  for (const field of ['title', 'author', 'publisher', 'owner', 'interest'] as const) {
    const [label, id] = [texts[field], before[field]]
    if (changed(field)) told.push(id === null ? { label, said: NOTHING } : { label, id })
  }
  if (changed('publishedOn')) told.push({ label: 'Date before', said: before.publishedOn ?? NOTHING })
  if (changed('sourceKind')) told.push({ label: 'Kind before', said: SOURCE_KIND_WORDS[before.kind] })
  if (changed('access'))
    told.push({ label: 'Access before', said: before.access ? ACCESS_WORDS[before.access] : NOTHING })
  if (changed('basedOn')) {
    const [label, sourceId] = ['Based on before', before.basedOnId]
    told.push(sourceId === null ? { label, said: NOTHING } : { label, sourceId })
  }
  return told
}
