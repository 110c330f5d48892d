import type { Coverage, Ground } from './article'
import type { CaptureEnd } from './capture'
import type { DeclineReason } from './claim'
import type { CorrectionKind } from './correction'
import type { EvidenceKind, Ruling, Stance, Visibility } from './evidence'
import type { Suggester } from './extraction/suggester'
import type { Role } from './permissions'

// Pieces of the sentences an event is told in; the words of single things stand with their nouns.
export const ROLE_PHRASES: Record<Role, string> = {
  reader: 'a reader',
  reviewer: 'a reviewer',
  editor: 'an editor',
  admin: 'an admin',
}
export const GROUND_PHRASES: Record<Ground, string> = {
  own: 'its own words',
  licensed: 'a licence',
  permitted: 'a permission',
  public_domain: 'being in the public domain',
}
export const COVERAGE_PHRASES: Record<Coverage, string> = {
  open: 'still open',
  claim: 'holding a claim',
  nothing_to_check: 'nothing to check',
  opinion: 'opinion',
}
export const DECLINE_PHRASES: Record<DeclineReason, string> = {
  duplicate: 'it repeats another claim',
  not_checkable: 'it cannot be checked',
  out_of_scope: 'it is out of scope',
}
export const STANCE_PHRASES: Record<Stance, string> = {
  supports: 'that supports the claim',
  refutes: 'that refutes the claim',
  partly: 'that partly supports the claim',
  context: 'that gives context',
}
export const POINT_PHRASES: Record<Stance, string> = {
  supports: 'supports a point of the claim',
  refutes: 'refutes a point of the claim',
  partly: 'partly supports a point of the claim',
  context: 'gives context on a point of the claim',
}
export const KIND_PHRASES: Record<Exclude<EvidenceKind, 'cited'>, string> = {
  interview: 'an interview',
  search: 'a search that found nothing',
}
export const CORRECTION_PHRASES: Record<CorrectionKind, string> = {
  correction: 'to correct it',
  update: 'to update it',
  typo: 'to mend a typing error',
}
export const CAPTURE_END_PHRASES: Record<CaptureEnd, string> = {
  saved: 'captured',
  incomplete: 'captured incompletely',
  failed: 'could not capture',
}
export const FIELD_PHRASES: Record<string, string> = {
  statement: 'the statement',
  language: 'the language',
  attribution: 'who asserts it',
  claimantId: 'the claimant',
  kind: 'the kind',
  claimMadeOn: 'the date it was made',
}
export const SOURCE_PHRASES: Record<string, string> = {
  title: 'the title',
  author: 'the author',
  publisher: 'the publisher',
  publishedOn: 'the date',
  sourceKind: 'the kind',
  owner: 'the owner',
  interest: 'the interest',
  basedOn: 'the basis',
  access: 'the access',
}

/** What somebody ruled, as the history tells it: of restricted evidence no more than that. */
export function rulingPhrase({ counts, visibility }: { counts: Ruling; visibility: Visibility }): string {
  if (visibility === 'restricted') return 'ruled on the independence of restricted evidence'
  return counts === 'apart'
    ? 'ruled that a piece of evidence counts apart from all others'
    : 'ruled that two pieces of evidence count as one'
}

/** How many places came or went, told at the end of a sentence; nothing of none. */
export function places(ids: readonly string[], how: string): string {
  if (ids.length === 0) return ''
  return `, ${how} ${ids.length === 1 ? 'one place' : `${ids.length} places`}`
}

/** The language model that suggested, told at the end of a sentence. */
export function byModel({ suggester }: { suggester: Suggester | null }): string {
  if (!suggester?.model || suggester.by === 'rules') return ''
  return `, with suggestions by the language model “${suggester.model}”`
}

/** How many sentences are undecided, told at the end of a sentence. */
export function stillOpen(sentences: number): string {
  if (sentences === 0) return ''
  return sentences === 1 ? ', one sentence still open' : `, ${sentences} sentences still open`
}

/** Words of a wording as a list: “a, b and c”. */
export function listed(words: readonly string[]): string {
  if (words.length === 0) return 'nothing in its wording'
  return words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
