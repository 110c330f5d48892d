'use client'

import {
  ActionForm,
  EnterButton,
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
import { GetArticle } from './get-article'
import { Importing } from './importing'
import { FromPageMark } from './reading/from-page-mark'
import { useReading } from './reading/use-reading'

/** Taking in somebody else's article, pasted or read from its page or a file: what it says, and where it stands. */
export function ImportForm({
  action,
  model,
}: {
  action: ServerAction
  /** The name of the language model that is asked for suggestions, or null. */
  model: string | null
}) {
  const { send, steps } = useReading(action, '/desk/import/reading')
  return (
    <ActionForm action={action} send={send} schema={importFormInput} label="Import an article">
      <EnterButton>Import</EnterButton>
      <GetArticle steps={steps} />
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
        <Importing model={model} />
      </FormActions>
    </ActionForm>
  )
}
