'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'
import { ReadAgain } from '@/components/review/read-again'
import { publishEmergencyInput } from '@/domain/review'

type Props = { action: ServerAction; claimId: string; approvedHash: string; refusal: string | null }

/** Publishes “Unverifiable” without a second person; readers are told so, and a review is due the next day. */
export function EmergencyForm({ action, claimId, approvedHash, refusal }: Props) {
  return (
    <ActionForm
      id="emergency"
      action={action}
      schema={publishEmergencyInput}
      label="Publish by the emergency rule"
    >
      <HiddenFields values={{ claimId, approvedHash }} />
      <ReadAgain />
      {!refusal && (
        <TextArea
          name="reason"
          label="Why it cannot wait for a second person"
          hint="Readers are told that nobody reviewed it; somebody has to by this time tomorrow."
          rows={2}
          limit={1000}
        />
      )}
      <FormActions>
        <SubmitButton variant="danger" reason={refusal}>
          Publish what we know so far
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
