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
import { STANCE_WORDS, STANCES, VISIBILITIES, VISIBILITY_WORDS } from '@/domain/evidence'

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
  { name: 'note', label: 'Note on what it shows' },
  { name: 'locator', label: 'Place in the source' },
  { name: 'decisivePrimary', label: 'Decisive primary source', words: { on: 'Yes', '': 'No' } },
  {
    name: 'visibility',
    label: 'Who may see it',
    words: { public: 'Public', internal: 'Internal', restricted: 'Restricted' },
  },
]

/** What a source shows: stance and words. */
export function WhatItShows() {
  return (
    <>
      <RadioCards name="stance" label="What it shows" options={stances} columns={2} />
      <TextArea
        name="quote"
        label="Words of the source"
        hint="Exactly as they stand there. Leave it empty only if a note says what the source shows."
        serif
        rows={3}
        limit={5000}
        optional
      />
    </>
  )
}

/** The rest of what is said about one piece, seldom needed. */
export function MoreAboutWords() {
  return (
    <>
      <TextArea name="note" label="Note on what it shows" rows={2} limit={5000} optional />
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
          hint="A tag such as en or zh-Hans."
          defaultValue="en"
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

/** What `MoreAboutWords` posts. */
export const MORE_NAMES = ['note', 'locator', 'quoteLanguage', 'decisivePrimary'] as const

/** Readers, the desk, or named people. */
export function WhoMaySee() {
  return <Select name="visibility" label="Who may see it" options={visibilities} defaultValue="public" />
}
