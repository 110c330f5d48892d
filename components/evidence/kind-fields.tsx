'use client'

import { FieldRow, RadioCards, Select, TextField } from '@/components/form'
import { CHANNEL_WORDS, CHANNELS, TERMS, TERMS_WORDS } from '@/domain/evidence'

const CHANNELS_OFFERED = CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] }))
const TERMS_OFFERED = TERMS.map((value) => ({
  value,
  text: TERMS_WORDS[value].word,
  definition: TERMS_WORDS[value].definition,
}))

/** Who was asked: the person is the source, and the desk finds them again. */
export function PersonFields() {
  return (
    <FieldRow>
      <TextField name="personName" label="Name of the person" maxLength={200} />
      <TextField
        name="personBody"
        label="Speaks for"
        hint="A body or a firm. Empty for themselves."
        optional
        maxLength={200}
      />
    </FieldRow>
  )
}

/** How and on which terms a person was asked. */
export function InterviewFields({ askedBy }: { askedBy?: string }) {
  return (
    <>
      <FieldRow>
        <TextField name="personRole" label="Role of the person" hint="As what they speak." maxLength={200} />
        <TextField name="askedBy" label="Asked by" defaultValue={askedBy} maxLength={200} />
      </FieldRow>
      <FieldRow>
        <TextField name="heldOn" type="date" label="Day of the interview" />
        <Select name="channel" label="How" options={CHANNELS_OFFERED} empty="Choose how" />
      </FieldRow>
      <RadioCards name="terms" label="On which terms" options={TERMS_OFFERED} />
    </>
  )
}

/** Where the search was that found nothing. */
export function SearchedPlace() {
  return (
    <FieldRow>
      <TextField
        name="searchedWhere"
        label="Where you searched"
        hint="The register, archive or search engine."
        maxLength={300}
      />
      <TextField name="searchedAddress" type="url" label="Its address" optional maxLength={2000} />
    </FieldRow>
  )
}

/** With which words a search found nothing, and when. */
export function SearchFields({ today }: { today?: string }) {
  return (
    <FieldRow>
      <TextField
        name="searchWords"
        label="Words searched"
        hint="Exactly as you typed them."
        maxLength={500}
      />
      <TextField name="searchedOn" type="date" label="Day of the search" defaultValue={today} />
    </FieldRow>
  )
}
