/** Every way the desk says no: a code for programs and the sentence a person reads. An expected "no" is a value, never an exception. */
export const REFUSALS = {
  not_signed_in: 'Sign in to do this.',
  wrong_role: 'Your role does not allow this. Ask an editor or the admin of this desk.',
  not_found: 'There is nothing here that you can see.',
  wrong_stage: 'This cannot be done at the stage the claim is in now.',
  part_author: 'You wrote part of this verdict, so somebody else has to decide on it.',
  not_part_author: 'Only somebody who wrote part of this verdict can send it for review.',
  same_person: 'A second editor has to confirm this: you asked for it yourself.',
  nothing_asked: 'Nobody has asked for this claim to be withdrawn.',
  already_asked: 'Withdrawing has already been asked for. A second editor has to confirm it.',
  reopen_first: 'This verdict is published. Reopen it as a correction or an update first.',
  published_stands:
    'A verdict on this claim is published, so it cannot be declined. Correct it, or withdraw it.',
  published_before:
    'Readers were told a verdict on this claim, so it is not declined: its record stays with it. Check it anew.',
  emergency_only_unverifiable:
    'Without a second person only a verdict “Unverifiable” may be published, as what we know so far.',
  emergency_only_first:
    'The emergency rule is for a first verdict. A change of what was published waits for a second person.',
  not_from_suggested: 'This was not decided as a suggestion, so it does not become one again.',
  happened_since:
    'Something has been done with this claim since it was accepted, so it does not become a suggestion again. Decline it instead.',
  decided_by_other: 'Somebody else decided this suggestion. They can take that back, or an editor.',
  nothing_published: 'No verdict on this claim stands before readers.',
  requirements_missing: 'Something is still missing.',
  approval_changed: 'What you saw has changed since. Read it again before you decide.',
  stale: 'Somebody saved this while you were writing. Both texts are below; yours is not lost.',
  source_known: 'The desk knows this source, and tells of it differently.',
  evidence_twice:
    'The same words of this source are evidence on this claim already. Nothing was saved yet: look at that piece first.',
  unchanged: 'Nothing was saved: this is how the claim stands already.',
  invalid: 'Some fields need another look.',
  reason_needed: 'Say why: a reason is needed for this.',
  ruled_otherwise: 'Somebody ruled otherwise on the independence of this source. End that ruling first.',
  duplicate: 'This is already there.',
  sent_before:
    'This form was saved with an earlier text. What you wrote now is not saved yet and still in the form: look at what was saved, then send it again.',
  same_rating: 'The rating changes, so this has to be announced as a correction or an update.',
  outside_text: 'The selected passage does not lie inside the text.',
  own_article: 'This belongs to the newsroom’s own article and is never shown to readers.',
  page_not_ready: 'The page cannot be published yet.',
  too_many_tries: 'Too many tries. Wait a quarter of an hour and try again.',
  bad_credentials: 'The address or the password is not right.',
  link_used: 'This link has been used or has run out.',
  last_admin: 'This is the last admin of the desk. Make somebody else admin first.',
  already_open: 'This desk already has an owner.',
  too_large: 'This is too large.',
  not_fetched: 'The page could not be fetched.',
  not_answered: 'The page cannot be fetched at the moment.',
  no_site: 'There is no such site.',
  not_read: 'No text could be read from this.',
  unavailable:
    'The database cannot be reached at the moment. This may not have been saved; what you wrote is still in the form.',
} as const

export type RefusalCode = keyof typeof REFUSALS

/** One thing that stands in the way: what it is, the sentence, and the form field or section that mends it. */
export type Missing = { readonly code: string; readonly sentence: string; readonly field: string }

/**
 * A "no" with its sentence. `missing` lists what stands in the way, `fieldErrors` names sentences by form field,
 * `theirs` holds the other person's text by field after a stale save; `yours` what they differ from where the form itself does not post it.
 */
export type Refusal = {
  readonly refused: true
  readonly code: RefusalCode
  readonly sentence: string
  readonly missing?: readonly Missing[]
  readonly fieldErrors?: Readonly<Record<string, readonly string[]>>
  readonly theirs?: Readonly<Record<string, string>>
  readonly yours?: Readonly<Record<string, string>>
}

/** Builds a refusal; `sentence` replaces the table's when the case can be told more exactly. */
export function refuse(code: RefusalCode, more: Partial<Omit<Refusal, 'refused' | 'code'>> = {}): Refusal {
  return { refused: true, code, sentence: REFUSALS[code], ...more }
}

/** True for a value made by `refuse`. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}
