'use client'

import { SourceFields } from '@/components/evidence/source-fields'
import {
  ActionForm,
  type ConflictField,
  ConflictPanel,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { Notice } from '@/components/ui/notice'
import { ACCESS_WORDS, SOURCE_KIND_WORDS } from '@/domain/evidence'
import { editSourceInput } from '@/domain/evidence-input'
import type { EditableSource } from './editable-source'

/** The fields that a stale save sets side by side, by the names they post. */
const LABELS: readonly ConflictField[] = [
  { name: 'title', label: 'Title of the source' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'author', label: 'Author' },
  { name: 'sourceKind', label: 'Kind of source', words: SOURCE_KIND_WORDS },
  { name: 'access', label: 'How to get at it', words: ACCESS_WORDS },
  { name: 'publishedOn', label: 'Date of the source' },
  { name: 'owner', label: 'Owner' },
  { name: 'basedOn', label: 'Address of what it is based on' },
  { name: 'interest', label: 'Interest of the source' },
]

/** Corrects the record of a source, for every claim that cites it; a stale save shows both texts. */
export function EditSourceForm({ action, source }: { action: ServerAction; source: EditableSource }) {
  const { id, version, values } = source
  return (
    <ActionForm
      action={action}
      schema={editSourceInput}
      label="Record of the source"
      fold="Correct the record"
      values={values}
    >
      <HiddenFields values={{ sourceId: id, version }} />
      <Notice tone="info">
        This changes the source for every claim that cites it: an approval is taken back, and you become one
        of the writers of a verdict it counts for. What was published stays as it was. The address stays too:
        at another address it is another source.
      </Notice>
      <ConflictPanel fields={LABELS} />
      <TextField name="title" label="Title of the source" maxLength={300} />
      <SourceFields />
      <FormActions>
        <SubmitButton>Save the record</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
