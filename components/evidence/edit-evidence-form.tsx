'use client'

import {
  ActionForm,
  ConflictPanel,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { editEvidenceInput } from '@/domain/evidence-input'
import type { EditablePiece } from './editable-piece'
import { EVIDENCE_LABELS, MoreAboutWords, WhatItShows, WhoMaySee } from './evidence-fields'
import { KnownSourcePanel } from './known-source-panel'

type Props = { action: ServerAction; piece: EditablePiece; label: string; refusal: string | null }

/** Changes what a piece of evidence says or who may see it; a stale save shows both texts. */
export function EditEvidenceForm({ action, piece, label, refusal }: Props) {
  if (refusal) return <Button reason={refusal}>Change it</Button>
  const { id, version, stance, quoteLanguage, visibility } = piece
  return (
    <ActionForm
      action={action}
      schema={editEvidenceInput}
      label={label}
      fold="Change it"
      values={{
        ...{ stance, quoteLanguage, visibility },
        quote: piece.quote ?? '',
        note: piece.note ?? '',
        locator: piece.locator ?? '',
        decisivePrimary: piece.decisivePrimary ? 'on' : '',
      }}
    >
      <HiddenFields values={{ evidenceId: id, version }} />
      <ConflictPanel fields={EVIDENCE_LABELS} />
      <KnownSourcePanel />
      <WhatItShows />
      <MoreAboutWords />
      <WhoMaySee />
      <FormActions>
        <SubmitButton>Save the evidence</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
