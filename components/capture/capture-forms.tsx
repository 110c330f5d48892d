'use client'

import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { acknowledgeCaptureInput } from '@/domain/capture'

type Props = {
  action: ServerAction
  captureId: string
  /** Of what it is, so that every form of a page has a name of its own. */
  of: string
}

/** Asks for the page again. */
export function CaptureAgainForm({ action, captureId, of, again }: Props & { again: string }) {
  return (
    <ActionForm action={action} label={`${again}: ${of}`}>
      <HiddenFields values={{ captureId }} />
      <FormActions>
        <SubmitButton variant="quiet" size="small">
          {again}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Asks for a page of which nothing was captured yet. */
export function CaptureSourceForm({
  action,
  sourceId,
  of,
}: {
  action: ServerAction
  sourceId: string
  of: string
}) {
  return (
    <ActionForm action={action} label={`Capture: ${of}`}>
      <HiddenFields values={{ sourceId }} />
      <FormActions>
        <SubmitButton variant="quiet" size="small">
          Capture the page
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Says that a capture that fell short is known, and why the work goes on without it. */
export function AcknowledgeCaptureForm({ action, captureId, of }: Props) {
  return (
    <ActionForm
      action={action}
      schema={acknowledgeCaptureInput}
      label={`Acknowledge: ${of}`}
      fold="Go on without a copy"
    >
      <HiddenFields values={{ captureId }} />
      <TextField
        name="reason"
        label="Why the work goes on without a copy"
        hint="It stands in the history. The missing copy then keeps no claim from review."
        maxLength={500}
      />
      <FormActions>
        <SubmitButton variant="quiet">Acknowledge it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
