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
import { importFormInput, PROPOSED } from '@/domain/article-reading'
import { COMMON_LANGUAGES } from '@/domain/languages'
import { FromPageMark } from './from-page-mark'
import { GetArticle } from './get-article'

/** Taking in somebody else's article, pasted or read from its page or a file: what it says, and where it stands. */
export function ImportForm({ action }: { action: ServerAction }) {
  return (
    <ActionForm action={action} schema={importFormInput} label="Import an article">
      {/* Enter in a field presses a form's first button, which is to be the one the form is for. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        Import
      </button>
      <GetArticle />
      <FieldSet legend="What it says">
        <TextField
          name="title"
          label="Title"
          hint="The headline as published."
          mark={<FromPageMark name="title" />}
        />
        <TextArea
          name="text"
          label="Text"
          hint="The whole text, one paragraph a line. A line that starts with a hyphen is a point of a list, one that starts with > is a quotation."
          mark={<FromPageMark name="text" />}
          rows={16}
          serif
        />
      </FieldSet>
      <FieldSet legend="Where it stands">
        <FieldRow>
          <TextField name="publisher" label="Publisher" optional mark={<FromPageMark name="publisher" />} />
          <TextField name="author" label="Author" optional mark={<FromPageMark name="author" />} />
        </FieldRow>
        <FieldRow>
          <TextField
            name="publishedOn"
            label="Date of publication"
            type="date"
            optional
            mark={<FromPageMark name="publishedOn" />}
          />
          <TextField
            name="language"
            label="Language"
            hint="Type to choose one, or give its tag."
            offered={COMMON_LANGUAGES}
            defaultValue={PROPOSED.language}
            mark={<FromPageMark name="language" />}
          />
        </FieldRow>
      </FieldSet>
      <FormActions>
        <SubmitButton>Import the article</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
