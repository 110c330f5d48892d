'use client'

import {
  ActionForm,
  EnterButton,
  FieldSet,
  FormActions,
  type ServerAction,
  SubmitButton,
  TextArea,
  TextField,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { versionFormInput } from '@/domain/version-reading'
import { FromPageMark } from '../reading/from-page-mark'
import { useReading } from '../reading/use-reading'
import { GetLaterText } from './get-later-text'

type Props = {
  action: ServerAction
  articleId: string
  title: string
  address: string | null
  refusal: string | null
}

/** Takes in a later text of an article, pasted or read from its page or a file. */
export function NewVersionForm({ action, articleId, title, address, refusal }: Props) {
  const { send, steps } = useReading(action, `/desk/articles/${articleId}/versions/reading`)
  if (refusal) return <Button reason={refusal}>Add the new version</Button>
  return (
    <ActionForm
      action={action}
      send={send}
      schema={versionFormInput}
      label="Add a new version"
      values={{ title }}
    >
      <EnterButton>Add</EnterButton>
      <GetLaterText articleId={articleId} address={address} steps={steps} />
      <FieldSet legend="What it says now">
        <TextField name="title" label="Title" hint="The headline." mark={<FromPageMark name="title" />} />
        <TextArea
          name="text"
          label="Text"
          hint="The whole text, one paragraph a line."
          mark={<FromPageMark name="text" />}
          rows={12}
          serif
        />
      </FieldSet>
      <FormActions>
        <SubmitButton>Add the new version</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
