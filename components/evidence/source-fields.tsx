import type { ReactNode } from 'react'
import { FieldRow, Select, TextField } from '@/components/form'
import { ACCESS_WORDS, ACCESSES, SOURCE_KIND_WORDS, SOURCE_KINDS } from '@/domain/evidence'

const KINDS = SOURCE_KINDS.map((value) => ({ value, text: SOURCE_KIND_WORDS[value] }))

const ACCESSES_OFFERED = ACCESSES.map((value) => ({ value, text: ACCESS_WORDS[value] }))

/** What `SourceFields` posts. */
export const SOURCE_NAMES = [
  'publisher',
  'author',
  'publishedOn',
  'sourceKind',
  'owner',
  'basedOn',
  'interest',
  'access',
] as const

type Props = {
  noKind?: string
  /** Words beside the labels on where a value came from, by field. */
  marks?: Readonly<Partial<Record<(typeof SOURCE_NAMES)[number], ReactNode>>>
}

/** What is told of a source beside its title and address; `noKind` is the choice of no kind, where there is one. */
export function SourceFields({ noKind, marks = {} }: Props) {
  return (
    <>
      <FieldRow>
        <TextField name="publisher" label="Publisher" optional maxLength={200} mark={marks.publisher} />
        <TextField name="author" label="Author" optional maxLength={200} mark={marks.author} />
      </FieldRow>
      <FieldRow>
        <Select name="sourceKind" label="Kind of source" options={KINDS} empty={noKind} />
        <TextField
          name="publishedOn"
          type="date"
          label="Date of the source"
          optional
          mark={marks.publishedOn}
        />
      </FieldRow>
      <Select
        name="access"
        label="How to get at it"
        options={ACCESSES_OFFERED}
        empty={noKind && 'As the desk knows it, or open to everybody'}
        width="half"
        mark={marks.access}
      />
      <TextField
        name="owner"
        label="Owner"
        hint="Who owns or controls it. Sources of one owner count as one."
        optional
        maxLength={200}
      />
      <TextField
        name="basedOn"
        type="url"
        label="Address of what it is based on"
        hint="A report on a study rests on the study: both count as one."
        optional
        maxLength={2000}
      />
      <TextField
        name="interest"
        label="Interest of the source"
        hint="What it has to win or to lose. Readers see it."
        optional
        maxLength={500}
      />
    </>
  )
}
