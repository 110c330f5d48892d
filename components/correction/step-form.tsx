'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'

type Props = {
  action: ServerAction
  claimId: string
  refusal: string | null
  submit: string
  variant?: 'quiet' | 'danger'
  /** The label of the field for the reason; without it the step takes none. */
  reason?: string
}

/** One step of a withdrawal: confirming it, letting the verdict stand, or taking the claim up again. */
export function StepForm({ action, claimId, refusal, submit, variant = 'quiet', reason }: Props) {
  return (
    <ActionForm action={action} label={submit}>
      <HiddenFields values={{ claimId }} />
      {reason && !refusal && <TextArea name="reason" label={reason} rows={2} limit={2000} />}
      <FormActions>
        <SubmitButton variant={variant} reason={refusal}>
          {submit}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
