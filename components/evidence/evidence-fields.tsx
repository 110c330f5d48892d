'use client'

import {
  Checkbox,
  type ConflictField,
  FieldRow,
  RadioCards,
  Select,
  TextArea,
  TextField,
} from '@/components/form'
import { CHANNEL_WORDS, STANCE_WORDS, STANCES, VISIBILITIES, VISIBILITY_WORDS } from '@/domain/evidence'
import { COMMON_LANGUAGES } from '@/domain/languages'

const STANCE_MEANING = {
  supports: 'It shows that the claim holds.',
  refutes: 'It shows that the claim does not hold.',
  partly: 'It shows a part, or with a limit.',
  context: 'It settles nothing, but is needed to understand.',
} as const

const stances = STANCES.map((value) => ({
  value,
  text: STANCE_WORDS[value],
  definition: STANCE_MEANING[value],
}))

const visibilities = VISIBILITIES.map((value) => ({
  value,
  text: `${VISIBILITY_WORDS[value].word}: ${VISIBILITY_WORDS[value].definition}`,
}))

/** The fields that a stale save of evidence sets side by side, by the names they post. */
export const EVIDENCE_LABELS: readonly ConflictField[] = [
  { name: 'stance', label: 'What it shows', words: STANCE_WORDS },
  { name: 'quote', label: 'Words of the source' },
  { name: 'quoteLanguage', label: 'Language of these words' },
  { name: 'translation', label: 'Translation' },
  { name: 'translationLanguage', label: 'Language of the translation' },
  { name: 'translatedBy', label: 'Translated by' },
  { name: 'note', label: 'Note on what it shows' },
  { name: 'personRole', label: 'Role of the person' },
  { name: 'askedBy', label: 'Asked by' },
  { name: 'heldOn', label: 'Day of the interview' },
  { name: 'channel', label: 'How', words: CHANNEL_WORDS },
  {
    name: 'terms',
    label: 'On which terms',
    words: { on_record: 'On the record', background: 'On background', off_record: 'Off the record' },
  },
  { name: 'searchWords', label: 'Words searched' },
  { name: 'searchedOn', label: 'Day of the search' },
  { name: 'locator', label: 'Place in the source' },
  { name: 'decisivePrimary', label: 'Decisive primary source', words: { on: 'Yes', '': 'No' } },
  {
    name: 'visibility',
    label: 'Who may see it',
    words: { public: 'Public', internal: 'Internal', restricted: 'Restricted' },
  },
]

/** What a source shows of the claim. */
export function WhatItShows({ usually }: { usually?: string }) {
  return (
    <RadioCards name="stance" label="What it shows" options={stances} columns={2} defaultValue={usually} />
  )
}

/** The words of the source. */
export function ItsWords() {
  return (
    <TextArea
      name="quote"
      label="Words of the source"
      hint="Exactly as they stand there. Leave it empty only if a note says what the source shows."
      serif
      rows={3}
      limit={5000}
      optional
    />
  )
}

/** What the evidence shows, in the desk's own words. */
export function Note() {
  return <TextArea name="note" label="Note on what it shows" rows={2} limit={5000} optional />
}

/** Where the words stand, in which language, and whether the source decides. */
export function MoreAboutWords({ language = 'en', said }: { language?: string; said?: boolean }) {
  return (
    <>
      <FieldRow>
        <TextField
          name="locator"
          label="Place in the source"
          hint="Page, paragraph, minute."
          optional
          maxLength={200}
        />
        <TextField
          name="quoteLanguage"
          label="Language of the words"
          hint={said ? 'As in the last evidence on this claim.' : 'Type to choose one, or give its tag.'}
          defaultValue={language}
          offered={COMMON_LANGUAGES}
          maxLength={35}
        />
      </FieldRow>
      <Checkbox
        name="decisivePrimary"
        label="Decisive primary source"
        hint="The recording or transcript of the words, the text of the law, a register, or the dataset from its own publisher. It is enough alone, if the approver agrees."
      />
    </>
  )
}

/** What `Note` and `MoreAboutWords` post. */
export const MORE_NAMES = ['note', 'locator', 'quoteLanguage', 'decisivePrimary'] as const

/** The words in another language, for who does not read theirs. */
export function TranslationFields() {
  return (
    <>
      <TextArea
        name="translation"
        label="Translation"
        hint="The words of the source stay beside it, in their own language."
        serif
        rows={2}
        limit={5000}
        optional
      />
      <FieldRow>
        <TextField
          name="translationLanguage"
          label="Language of the translation"
          offered={COMMON_LANGUAGES}
          optional
          maxLength={35}
        />
        <TextField
          name="translatedBy"
          label="Translated by"
          hint="A person, or the name of the machine."
          optional
          maxLength={200}
        />
      </FieldRow>
    </>
  )
}

/** What `TranslationFields` posts. */
export const TRANSLATION_NAMES = ['translation', 'translationLanguage', 'translatedBy'] as const

/** Readers, the desk, or named people. */
export function WhoMaySee({ usually = 'public', hint }: { usually?: string; hint?: string }) {
  return (
    <Select
      name="visibility"
      label="Who may see it"
      hint={hint}
      options={visibilities}
      defaultValue={usually}
    />
  )
}
