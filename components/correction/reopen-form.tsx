'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  RadioCards,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { CORRECTION_KINDS, CORRECTION_WORDS, reopenVerdictInput } from '@/domain/correction'

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Takes a published verdict up again, as a correction, an update or a typing error. */
export function ReopenForm({ action, claimId, refusal }: Props) {
  return (
    <ActionForm
      id="reopen"
      action={action}
      schema={reopenVerdictInput}
      label="Correct or update"
      values={{ kind: 'correction' }}
    >
      <HiddenFields values={{ claimId }} />
      {!refusal && (
        <>
          <RadioCards
            name="kind"
            label="Why it changes"
            options={CORRECTION_KINDS.map((kind) => ({
              value: kind,
              text: CORRECTION_WORDS[kind].word,
              definition: CORRECTION_WORDS[kind].definition,
            }))}
          />
          <TextArea
            name="reason"
            label="Reason, for the desk"
            hint="The notice to readers is written with the approval, when it is known what changed."
            rows={2}
            limit={1000}
          />
        </>
      )}
      <FormActions>
        <SubmitButton variant="quiet" reason={refusal}>
          Reopen the verdict
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
