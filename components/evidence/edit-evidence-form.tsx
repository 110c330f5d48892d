'use client'

import {
  ActionForm,
  ConflictPanel,
  FoldedFields,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  UploadField,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { editEvidenceInput } from '@/domain/evidence-input'
import type { EditablePiece } from './editable-piece'
import {
  EVIDENCE_LABELS,
  ItsWords,
  MoreAboutWords,
  Note,
  TRANSLATION_NAMES,
  TranslationFields,
  WhatItShows,
  WhoMaySee,
} from './evidence-fields'
import { InterviewFields, SearchFields } from './kind-fields'
import { KnownSourcePanel } from './known-source-panel'

type Props = {
  action: ServerAction
  piece: EditablePiece
  label: string
  refusal: string | null
  /** Largest file, in bytes. */
  most: number
}

/** Changes what a piece of evidence says or who may see it; a stale save shows both texts. */
export function EditEvidenceForm({ action, piece, label, refusal, most }: Props) {
  if (refusal) return <Button reason={refusal}>Change it</Button>
  const { id, version, kind, recorded, values } = piece
  return (
    <ActionForm action={action} schema={editEvidenceInput} label={label} fold="Change it" values={values}>
      <HiddenFields values={{ evidenceId: id, version, kind }} />
      <ConflictPanel fields={EVIDENCE_LABELS} />
      <KnownSourcePanel />
      {kind === 'search' && <SearchFields />}
      {kind === 'interview' && (
        <>
          <InterviewFields />
          {!recorded && <UploadField label="Recording" optional most={most} />}
        </>
      )}
      <WhatItShows />
      {kind !== 'search' && (
        <>
          <ItsWords />
          <FoldedFields summary="Translation" names={TRANSLATION_NAMES}>
            <TranslationFields />
          </FoldedFields>
          <MoreAboutWords />
        </>
      )}
      <Note />
      <WhoMaySee />
      <FormActions>
        <SubmitButton>Save the evidence</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
