'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { takeBackPageInput } from '@/domain/article'

/** Takes an article's page back from readers, with why. */
export function TakeBackForm({ action, articleId }: { action: ServerAction; articleId: string }) {
  return (
    <ActionForm action={action} schema={takeBackPageInput} label="Take the page back">
      <HiddenFields values={{ articleId }} />
      <p className="text-ui text-ink-2">
        Readers no longer find the page, nor claims that are not finished. Verdicts that are published stay on
        pages of their own: these are withdrawn one by one. The page can be published again.
      </p>
      <TextArea name="reason" label="Why" hint="Stays with the desk, in the history." rows={2} limit={2000} />
      <FormActions>
        <SubmitButton variant="danger">Take the page back</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
