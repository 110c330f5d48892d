'use client'

import {
  ActionForm,
  FieldRow,
  FoldedFields,
  FormActions,
  HiddenFields,
  Select,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { attachEvidenceInput, SOURCE_KIND_WORDS, SOURCE_KINDS } from '@/domain/evidence'
import { MORE_NAMES, MoreAboutWords, WhatItShows, WhoMaySee } from './evidence-fields'
import { KnownSourcePanel } from './known-source-panel'

const KINDS = SOURCE_KINDS.map((value) => ({ value, text: SOURCE_KIND_WORDS[value] }))
const SOURCE_NAMES = ['publisher', 'author', 'publishedOn', 'sourceKind', 'owner', 'basedOn', 'interest']

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Attaches a piece of evidence: first what is always needed, the rest folded. */
export function AttachEvidenceForm({ action, claimId, refusal }: Props) {
  if (refusal) return <Button reason={refusal}>Attach evidence</Button>
  return (
    <ActionForm action={action} schema={attachEvidenceInput} label="Attach evidence">
      <HiddenFields values={{ claimId }} />
      <KnownSourcePanel />
      <TextField name="title" label="Title of the source" maxLength={300} />
      <TextField
        name="address"
        type="url"
        label="Address of the source"
        hint="A source whose address the desk knows already is cited again; what you leave empty is taken from there."
        optional
        maxLength={2000}
      />
      <WhatItShows />
      <WhoMaySee />
      <FoldedFields summary="Note, place in the source, language, decisive source" names={MORE_NAMES}>
        <MoreAboutWords />
      </FoldedFields>
      <FoldedFields summary="Publisher, date, owner, what it rests on" names={SOURCE_NAMES}>
        <FieldRow>
          <TextField name="publisher" label="Publisher" optional maxLength={200} />
          <TextField name="author" label="Author" optional maxLength={200} />
        </FieldRow>
        <FieldRow>
          <Select
            name="sourceKind"
            label="Kind of source"
            options={KINDS}
            empty="As the desk knows it, or a document"
          />
          <TextField name="publishedOn" type="date" label="Date of the source" optional />
        </FieldRow>
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
      </FoldedFields>
      <FormActions>
        <SubmitButton>Attach the evidence</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
