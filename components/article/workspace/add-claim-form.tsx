'use client'

import { WordingFields } from '@/components/claim/wording-fields'
import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'
import { addClaimInput } from '@/domain/claim'

type Props = {
  action: ServerAction
  passage: { versionId: string; start: number; end: number }
  /** The wording the form begins with. */
  wording: { statement: string; language: string; claimMadeOn: string }
}

/** Makes a claim of a passage of the text. */
export function AddClaimForm({ action, passage, wording }: Props) {
  const { versionId, start, end } = passage
  return (
    <ActionForm action={action} schema={addClaimInput} label="Add a claim" values={wording}>
      <HiddenFields values={{ versionId, start, end }} />
      <WordingFields />
      <FormActions>
        <SubmitButton>Add the claim</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
