import { z } from 'zod'
import { canonicalAddress } from './address'
import { ACCESSES, SOURCE_KINDS } from './evidence'
import { checkSaid, type Fault, type Kind, type Said, saidByEvidence, saidOf } from './evidence-said'
import { pageNumber } from './page-number'
import { type Refusal, refuse } from './refusal'
import type { NewSource } from './source'
import { personKey } from './source'
import { factsFromPage, fromPageSigns } from './source-reading'
import { checkbox, optionalAddress, optionalDay, optionalOneOf, optionalText, textField } from './text-field'

const toldOfSource = {
  publisher: optionalText('The publisher', 200),
  author: optionalText('The author', 200),
  publishedOn: optionalDay('The date of the source'),
  owner: optionalText('Who owns the source', 200),
  interest: optionalText('The interest of the source', 500),
  basedOn: optionalAddress('The address of what it is based on'),
}

const typedToAttach = z.strictObject({
  claimId: z.uuid(),
  ...toldOfSource,
  title: optionalText('The title of the source', 300),
  address: optionalAddress('The address of the source'),
  sourceKind: optionalOneOf(SOURCE_KINDS),
  access: optionalOneOf(ACCESSES),
  personName: optionalText('The name of the person', 200),
  personBody: optionalText('Whom the person speaks for', 200),
  searchedWhere: optionalText('Where you searched', 300),
  searchedAddress: optionalAddress('The address of where you searched'),
  ...saidByEvidence,
  /** Attaches it although the same words of the same source are there. */
  twice: checkbox,
  /** The button that saves and keeps the form open. */
  more: checkbox,
  /** Which of the facts were read off the page and not changed since. */
  fromPageHash: fromPageSigns,
})
type Typed = z.output<typeof typedToAttach>

/** Attaching evidence: the source as typed (matched to an earlier one by its address, its bytes or its person) and what it shows. */
export const attachEvidenceInput = typedToAttach
  .superRefine((typed, context) => {
    const fault = faultsInto(context)
    checkSource(typed, fault)
    checkSaid(typed, fault)
  })
  .transform((typed) => ({
    claimId: typed.claimId,
    twice: typed.twice,
    source: sourceOf(typed),
    upload: { fileId: typed.fileId, keepMetadata: typed.keepMetadata },
    ...saidOf(typed),
  }))
export type AttachEvidenceInput = z.output<typeof attachEvidenceInput>

/** Why a source is not cited: it is called by nothing, or by two things. Its file may come with the form, so the schema does not know. */
export function refuseNaming({ source }: AttachEvidenceInput): Refusal | null {
  if (source.address !== null && source.fileId !== null)
    return refuse('invalid', { fieldErrors: { fileId: [TWO_NAMES] } })
  if (source.title !== null || source.address !== null || source.fileId !== null) return null
  return refuse('invalid', { fieldErrors: { address: [NAMELESS] } })
}
const TWO_NAMES =
  'Give an address or a file, not both. A copy of a page is added to it later, as a capture by hand.'
const NAMELESS = 'Say what the source is: its address, a file, or its title.'

/** The same for a form whose file was sent before it. */
export const attachEvidenceForm = attachEvidenceInput.superRefine((input, context) => {
  for (const [field, sentences] of Object.entries(refuseNaming(input)?.fieldErrors ?? {}))
    faultsInto(context)(field, sentences.join(' '))
})

/** The names of the fields by which each kind says what its source is. */
const NAMED_BY = {
  cited: ['title', 'address', 'fileId'],
  interview: ['personName'],
  search: ['searchedWhere'],
} as const satisfies Record<Said['kind'], readonly (keyof Typed)[]>

const OTHER_KIND = {
  cited: 'A source to cite is filled in: choose “Something to cite” above, or fill in what you chose.',
  interview: 'An interview is filled in: choose “An interview” above, or fill in what you chose.',
  search: 'A search is filled in: choose “Searched, found nothing” above, or fill in what you chose.',
} as const

function checkSource(typed: Typed, fault: Fault): void {
  const { kind } = typed
  if (NAMED_BY[kind].every((field) => typed[field] === null)) {
    const others = (['cited', 'interview', 'search'] as const).filter((other) => other !== kind)
    const filled = others.find((other) => NAMED_BY[other].some((field) => typed[field] !== null))
    if (filled) fault('kind', OTHER_KIND[filled])
    if (kind === 'interview') fault('personName', 'Give the name of the person.')
    if (kind === 'search') fault('searchedWhere', 'Say where you searched.')
  }
  if (kind !== 'cited') return
  const basis = typed.basedOn && canonicalAddress(typed.basedOn)
  if (typed.address !== null && basis === canonicalAddress(typed.address))
    fault('basedOn', 'A source is not based on itself.')
}

const NOTHING_TOLD = {
  ...{ publisher: null, author: null, publishedOn: null, owner: null, interest: null, basedOn: null },
  ...{ address: null, fileId: null, personKey: null, sourceKind: null, access: null, fromPage: [] },
} as const

/** The source of the kind that was chosen; what was typed for another kind is left out. */
function sourceOf(typed: Typed): NewSource {
  if (typed.kind === 'interview') {
    const [name, body] = [typed.personName ?? '', typed.personBody]
    // Somebody who speaks for nobody is known by their own name, so that two such people count as two.
    const known = { personKey: personKey(name, body), owner: body ?? name }
    return { ...NOTHING_TOLD, ...known, title: name, sourceKind: 'interview' }
  }
  if (typed.kind === 'search')
    return { ...NOTHING_TOLD, title: typed.searchedWhere, address: typed.searchedAddress }
  const { title, address, fileId, publisher, author, publishedOn } = typed
  const { owner, interest, basedOn, sourceKind, access } = typed
  const told = { title, address, publisher, author, publishedOn, owner, interest, basedOn }
  const fromPage = factsFromPage(typed.fromPageHash, { ...told, access })
  return { ...told, fileId, personKey: null, sourceKind, access, fromPage }
}

/** Correcting the record of a source. `version` is the one the person read; its address stays, because it says which source it is. */
export const editSourceInput = z.strictObject({
  sourceId: z.uuid(),
  version: z.coerce.number().int().positive(),
  ...toldOfSource,
  title: textField('The title of the source', 300),
  sourceKind: z.enum(SOURCE_KINDS, { error: 'Say what kind of source it is.' }),
  access: z.enum(ACCESSES, { error: 'Say how somebody else gets at it.' }),
})
export type EditSourceInput = z.output<typeof editSourceInput>

/** Saying of a source's record that what was read off the page is right. `version` is the one the person read. */
export const confirmSourceInput = z.strictObject({
  sourceId: z.uuid(),
  version: z.coerce.number().int().positive(),
})
export type ConfirmSourceInput = z.output<typeof confirmSourceInput>

/** Changing a piece of evidence. `version` is the one the person read; its kind stays what it is. */
export const editEvidenceInput = z
  .strictObject({ evidenceId: z.uuid(), version: pageNumber({ min: 1 }), ...saidByEvidence })
  .superRefine((typed, context) => checkSaid(typed, faultsInto(context)))
  .transform((typed) => ({
    evidenceId: typed.evidenceId,
    version: typed.version,
    upload: { fileId: typed.fileId, keepMetadata: typed.keepMetadata },
    ...saidOf(typed),
  }))
export type EditEvidenceInput = z.output<typeof editEvidenceInput>

/** The same with the file that came in the form itself: what is cited, or the recording of an interview. */
export function withFile(input: AttachEvidenceInput, fileId: string | null): AttachEvidenceInput {
  if (fileId === null) return input
  if (input.kind === 'cited') return { ...input, source: { ...input.source, fileId } }
  return withRecording(input, fileId)
}

/** The same with the recording that came in the form itself. */
export function withRecording<T extends Kind>(input: T, fileId: string | null): T {
  if (fileId === null || input.interview === null) return input
  return { ...input, interview: { ...input.interview, recordingId: fileId } }
}

/** Naming somebody else who may see a restricted piece of evidence. */
export const nameEvidenceReaderInput = z.strictObject({
  evidenceId: z.uuid(),
  userId: z.uuid({ error: 'Choose who may see it.' }),
})
export type NameEvidenceReaderInput = z.output<typeof nameEvidenceReaderInput>

/** Putting a removed piece of evidence back. */
export const restoreEvidenceInput = z.strictObject({ evidenceId: z.uuid() })
export type RestoreEvidenceInput = z.output<typeof restoreEvidenceInput>

/** Taking a piece of evidence off the claim; it stays in the history. */
export const removeEvidenceInput = z.strictObject({
  evidenceId: z.uuid(),
  reason: optionalText('The reason', 500),
})
export type RemoveEvidenceInput = z.output<typeof removeEvidenceInput>

function faultsInto(context: z.RefinementCtx): Fault {
  return (field, message) => context.addIssue({ code: 'custom', path: [field], message })
}
