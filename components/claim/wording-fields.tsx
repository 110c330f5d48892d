'use client'

import { type ConflictField, FieldRow, RadioCards, Select, TextArea, TextField } from '@/components/form'
import {
  ATTRIBUTION_WORDS,
  ATTRIBUTIONS,
  type Attribution,
  CLAIM_KIND_WORDS,
  CLAIM_KINDS,
  isStatedNegated,
  STATEMENT_MAX,
} from '@/domain/claim'
import { COMMON_LANGUAGES } from '@/domain/languages'

const MEANING: Record<Attribution, string> = {
  article: 'Its author writes it without naming anybody for it.',
  named: 'Whether they said it is the first point of the check.',
  unnamed: '“Reportedly”, “is seen as”, “officials say”.',
}

const KINDS = CLAIM_KINDS.map((kind) => ({ value: kind, text: CLAIM_KIND_WORDS[kind] }))

const CLAIMANT_KINDS = [
  { value: 'person', text: 'A person' },
  { value: 'body', text: 'A body' },
]

/** The fields that a stale save sets side by side, by the names the wording posts. */
export const WORDING_LABELS: readonly ConflictField[] = [
  { name: 'statement', label: 'Statement' },
  { name: 'attribution', label: 'Who asserts it', words: ATTRIBUTION_WORDS },
  { name: 'claimantName', label: 'Name of the claimant' },
  { name: 'claimantKind', label: 'The claimant is', words: { person: 'A person', body: 'A body' } },
  { name: 'kind', label: 'Kind of claim', words: CLAIM_KIND_WORDS },
  { name: 'claimMadeOn', label: 'Claim made on' },
  { name: 'language', label: 'Language of the statement' },
]

const negatedHint = (statement: string) =>
  isStatedNegated(statement)
    ? 'This denies something. Write what was asserted, such as “The landing was staged”; that it is false is for the verdict to say.'
    : null

/** The wording of a claim: statement, claimant, kind, date and language. `elsewhere` leaves out the article as claimant, where there is none. */
export function WordingFields({ elsewhere = false }: { elsewhere?: boolean }) {
  const who = ATTRIBUTIONS.filter((value) => !elsewhere || value !== 'article')
  return (
    <>
      <TextArea
        name="statement"
        label="Statement"
        hint="One sentence in its own words, as it was asserted, without “X says that”."
        rows={2}
        limit={STATEMENT_MAX}
        serif
        advice={negatedHint}
      />
      <RadioCards
        name="attribution"
        label="Who asserts it"
        options={who.map((value) => ({
          value,
          text: ATTRIBUTION_WORDS[value],
          definition: MEANING[value],
        }))}
        defaultValue={elsewhere ? 'named' : 'article'}
      />
      <FieldRow>
        <TextField
          name="claimantName"
          label="Name of the claimant"
          hint="Only for a named person or body, and then needed."
          maxLength={200}
        />
        <Select
          name="claimantKind"
          label="The claimant is"
          hint="A person, or a company, office or paper."
          options={CLAIMANT_KINDS}
          defaultValue="person"
        />
      </FieldRow>
      <FieldRow>
        <Select name="kind" label="Kind of claim" options={KINDS} defaultValue="fact" />
        <TextField name="claimMadeOn" type="date" label="Claim made on" optional />
        <TextField
          name="language"
          label="Language of the statement"
          defaultValue="en"
          maxLength={35}
          offered={COMMON_LANGUAGES}
        />
      </FieldRow>
    </>
  )
}
