'use client'

import {
  ActionForm,
  FieldRow,
  FieldSet,
  FormActions,
  type ServerAction,
  SubmitButton,
  TextArea,
  TextField,
} from '@/components/form'
import { importArticleInput } from '@/domain/article'
import { COMMON_LANGUAGES } from '@/domain/languages'

/** Pasting somebody else's article: what it says, and where it stands. */
export function ImportForm({ action }: { action: ServerAction }) {
  return (
    <ActionForm action={action} schema={importArticleInput} label="Import an article">
      <TextField name="title" label="Title" hint="The headline as published." />
      <TextArea
        name="text"
        label="Text"
        hint="Paste the whole text, one paragraph a line. A line that starts with a hyphen is a point of a list, one that starts with > is a quotation."
        rows={16}
        serif
      />
      <FieldSet legend="Where it stands">
        <TextField name="address" label="Address" type="url" optional />
        <FieldRow>
          <TextField name="publisher" label="Publisher" optional />
          <TextField name="author" label="Author" optional />
        </FieldRow>
        <FieldRow>
          <TextField name="publishedOn" label="Date of publication" type="date" optional />
          <TextField
            name="language"
            label="Language"
            hint="Type to choose one, or give its tag."
            offered={COMMON_LANGUAGES}
            defaultValue="en"
          />
        </FieldRow>
      </FieldSet>
      <FormActions>
        <SubmitButton>Import the article</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
