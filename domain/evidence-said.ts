import { z } from 'zod'
import {
  CHANNEL_WORDS,
  CHANNELS,
  type Channel,
  EVIDENCE_KINDS,
  STANCES,
  TERMS,
  TERMS_WORDS,
  type Terms,
  VISIBILITIES,
} from './evidence'
import {
  checkbox,
  languageField,
  optionalDay,
  optionalLanguage,
  optionalOneOf,
  optionalText,
} from './text-field'
import { uploadFields } from './upload'

/** What a piece of evidence says and of whom it is kept, the same when it is attached and when it is changed. */
export const saidByEvidence = {
  kind: z.enum(EVIDENCE_KINDS).default('cited'),
  stance: optionalOneOf(STANCES),
  quote: optionalText('The quote', 5000),
  quoteLanguage: languageField().default('en'),
  translation: optionalText('The translation', 5000),
  translationLanguage: optionalLanguage('The language of the translation'),
  translatedBy: optionalText('Who translated it', 200),
  note: optionalText('The note', 5000),
  locator: optionalText('The place in the source', 200),
  decisivePrimary: checkbox,
  visibility: z.enum(VISIBILITIES).default('public'),
  personRole: optionalText('The role of the person', 200),
  askedBy: optionalText('Who asked', 200),
  heldOn: optionalDay('The day of the interview'),
  channel: optionalOneOf(CHANNELS),
  terms: optionalOneOf(TERMS),
  /** A file that was brought: of a cited source the source itself, of an interview its recording. */
  ...uploadFields,
  searchWords: optionalText('The words searched', 500),
  searchedOn: optionalDay('The day of the search'),
  /** Cites the desk's record of the source, whatever else was typed of it. */
  citeKnown: checkbox,
}

/** What was typed of a piece of evidence, of every kind. */
export type Said = z.output<z.ZodObject<typeof saidByEvidence>>
/** Says of a field what is wrong with it. */
export type Fault = (field: string, message: string) => void

/** Everything a piece of evidence lacks or contradicts itself in; the same for attaching and changing. */
export function checkSaid(said: Said, fault: Fault): void {
  const need = (field: keyof Said, sentence: string) => {
    if (said[field] === null) fault(field, sentence)
  }
  if (said.kind === 'search') {
    need('searchWords', 'Give the words you searched with.')
    need('searchedOn', 'Give the day of the search.')
    return
  }
  need('stance', 'Say what the source shows.')
  if (!said.quote && !said.note) fault('quote', 'Give the words of the source, or a note on what it shows.')
  checkTranslation(said, fault)
  if (said.kind !== 'interview') return
  need('personRole', 'Give the role of the person: as what they speak.')
  need('askedBy', 'Say who asked.')
  need('heldOn', 'Give the day of the interview.')
  need('channel', 'Say how the person was asked.')
  need('terms', 'Say on which terms the person spoke.')
  if (said.terms !== null && !mayBePublic(said.terms) && said.visibility === 'public')
    fault('visibility', 'Only what was said on the record may be public. Choose internal or restricted.')
}

function checkTranslation(said: Said, fault: Fault): void {
  const { translation, translationLanguage, translatedBy, quote, quoteLanguage } = said
  if (translation === null && translatedBy === null) return
  if (!quote) fault('quote', 'Give the words in their own language: a translation stands beside them.')
  else if (translation === null) fault('translation', 'Give the translation, or leave out who made it.')
  if (translationLanguage === null) fault('translationLanguage', 'Give the language of the translation.')
  else if (translationLanguage === quoteLanguage)
    fault('translationLanguage', 'The translation is in the language of the words themselves.')
  if (translatedBy === null) fault('translatedBy', 'Say who translated it.')
}

/** Whether what was said on these terms may be shown to readers. */
export function mayBePublic(terms: Terms): boolean {
  return terms === 'on_record'
}

/** A person's interview: the person is the source of the evidence. */
export type Interview = {
  readonly personRole: string
  readonly askedBy: string
  readonly heldOn: string
  readonly channel: Channel
  readonly terms: Terms
  readonly recordingId: string | null
}

/** A search that found nothing. */
export type Search = { readonly searchWords: string; readonly searchedOn: string }

/** What a piece of evidence rests on beside its source, where its kind asks for it. */
export type Kind = { readonly interview: Interview | null; readonly search: Search | null }

/** An interview or a search as the history keeps it, a line for each of its facts; empty for what was cited. */
export function circumstancesInWords({ interview, search }: Kind): string {
  const lines = interview
    ? [
        `Role: ${interview.personRole}`,
        `Asked by: ${interview.askedBy}`,
        `Day: ${interview.heldOn}`,
        CHANNEL_WORDS[interview.channel],
        TERMS_WORDS[interview.terms].word,
        interview.recordingId === null ? 'No recording' : 'With a recording',
      ]
    : search
      ? [`Searched: ${search.searchWords}`, `Day: ${search.searchedOn}`]
      : []
  return lines.join('\n')
}

/** What is said of the evidence, with what does not belong to its kind left out. */
export type SaidEvidence = ReturnType<typeof saidOf>

/** Of what was typed, what belongs to the kind. Only of what `checkSaid` found whole. */
export function saidOf(said: Said) {
  const { kind, visibility, note, quoteLanguage, citeKnown } = said
  const common = { kind, visibility, note, quoteLanguage, citeKnown }
  if (kind === 'search') {
    const nothing = { quote: null, locator: null, decisivePrimary: false, ...NO_TRANSLATION }
    const search: Search = { searchWords: said.searchWords ?? '', searchedOn: said.searchedOn ?? '' }
    const stance = said.stance ?? ('context' as const)
    return { ...common, ...nothing, stance, search, interview: null as Interview | null }
  }
  const { stance, quote, locator, decisivePrimary, translation, translationLanguage, translatedBy } = said
  const translated =
    translation === null ? NO_TRANSLATION : { translation, translationLanguage, translatedBy }
  return {
    ...{ ...common, quote, locator, decisivePrimary, ...translated },
    stance: stance ?? ('context' as const), // never: a cited piece without a stance is not whole
    search: null as Search | null,
    interview: kind === 'interview' ? interviewOf(said) : null,
  }
}

const NO_TRANSLATION: {
  readonly translation: string | null
  readonly translationLanguage: string | null
  readonly translatedBy: string | null
} = { translation: null, translationLanguage: null, translatedBy: null }

function interviewOf(said: Said): Interview {
  const { personRole, askedBy, heldOn, channel, terms, fileId: recordingId } = said
  return {
    ...{ personRole: personRole ?? '', askedBy: askedBy ?? '', heldOn: heldOn ?? '', recordingId },
    ...{ channel: channel ?? 'other', terms: terms ?? 'off_record' },
  }
}
