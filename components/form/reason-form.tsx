'use client'

import type { z } from 'zod'
import { ActionForm, type ServerAction } from './action-form'
import { FormActions } from './form-layout'
import { HiddenFields } from './hidden-fields'
import { SubmitButton } from './submit-button'
import { TextArea } from './text-area'

type Props = {
  action: ServerAction
  claimId: string
  /** Why this person may not take the step, or null; then its button says so and the field is left out. */
  refusal: string | null
  submit: string
  variant?: 'quiet' | 'danger'
  /** The form's name; its button's words unless given. */
  label?: string
  id?: string
  schema?: z.ZodType
  /** The field for what the person has to say; without it the step takes none. */
  field?: { name: string; label: string; hint?: string; rows?: number; limit?: number }
}

/** One step on a claim: a button, and before it the reason, note or notice that goes with it. */
export function ReasonForm({ action, claimId, refusal, submit, variant = 'quiet', field, ...form }: Props) {
  return (
    <ActionForm action={action} label={form.label ?? submit} id={form.id} schema={form.schema}>
      <HiddenFields values={{ claimId }} />
      {field && !refusal && <TextArea rows={2} limit={2000} {...field} />}
      <FormActions>
        <SubmitButton variant={variant} reason={refusal}>
          {submit}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
