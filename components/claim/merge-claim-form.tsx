'use client'

import type { KeyboardEvent } from 'react'
import {
  ActionForm,
  FormActions,
  HiddenFields,
  type Option,
  Select,
  type ServerAction,
  SubmitButton,
} from '@/components/form'
import { Button } from '@/components/ui/button'
import { declineInSentenceInput, type InSentence } from '@/domain/claim'

type Props = {
  action: ServerAction
  claimId: string
  sentence: InSentence
  refusal: string | null
  /** The other claims and suggestions of the article, by their ids. */
  keepable: readonly Option[]
  unfolded: boolean
}

/** Merges a suggestion into another claim of its article: it is declined as a repetition of that one, which gets its places. */
export function MergeClaimForm({ action, claimId, sentence, refusal, keepable, unfolded }: Props) {
  if (refusal)
    return (
      <div data-key="m 2">
        <Button reason={refusal}>Merge into another claim</Button>
      </div>
    )
  if (keepable.length === 0) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the key of the list inside
    <div data-key="m 2" data-unfolded={unfolded || undefined} onKeyDown={sendOnEnter}>
      <ActionForm
        action={action}
        schema={declineInSentenceInput}
        label="Merge into another claim"
        fold="Merge into another claim"
        unfolded={unfolded}
      >
        <HiddenFields values={{ claimId, reason: 'duplicate', ...sentence }} />
        <Select
          name="duplicateOf"
          label="The claim that is kept"
          hint="It gets the places of this one, which is declined as a repetition of it."
          options={keepable}
          empty="Choose"
        />
        <FormActions>
          <SubmitButton>Merge</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}

/** A list that stands open takes Enter itself; on a closed one it sends the form, as it does in a field. */
function sendOnEnter(event: KeyboardEvent<HTMLElement>) {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLSelectElement)) return
  event.preventDefault()
  target.form?.requestSubmit()
}
