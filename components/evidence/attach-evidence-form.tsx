'use client'

import {
  ActionForm,
  FoldedFields,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { attachEvidenceInput } from '@/domain/evidence-input'
import { MORE_NAMES, MoreAboutWords, WhatItShows, WhoMaySee } from './evidence-fields'
import { KnownSourcePanel } from './known-source-panel'
import { SOURCE_NAMES, SourceFields } from './source-fields'

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
        <SourceFields noKind="As the desk knows it, or a document" />
      </FoldedFields>
      <FormActions>
        <SubmitButton>Attach the evidence</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
