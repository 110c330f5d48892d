'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
  TextField,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { addVersionInput } from '@/domain/anchoring/anchoring'

type Props = { action: ServerAction; articleId: string; title: string; refusal: string | null }

/** Takes in a later text of an article by pasting it. */
export function NewVersionForm({ action, articleId, title, refusal }: Props) {
  if (refusal) return <Button reason={refusal}>Add the new version</Button>
  return (
    <ActionForm action={action} schema={addVersionInput} label="Add a new version" values={{ title }}>
      <HiddenFields values={{ articleId }} />
      <TextField name="title" label="Title" hint="The headline as it stands now." />
      <TextArea
        name="text"
        label="Text"
        hint="Paste the whole text as it stands now, one paragraph a line."
        rows={12}
        serif
      />
      <FormActions>
        <SubmitButton>Add the new version</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
