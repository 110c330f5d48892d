'use client'

import {
  ActionForm,
  FieldRow,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextField,
  UploadField,
} from '@/components/form'
import { captureByHandInput } from '@/domain/capture-by-hand'

type Props = {
  action: ServerAction
  /** What the copy is of. */
  captured: { readonly sourceId: string } | { readonly appearanceId: string }
  /** Its title, so that every form of a page has a name of its own. */
  of: string
  /** Where it stands, as far as that is known. */
  address: string | null
  /** Largest file that is taken, in bytes. */
  most: number
}

/** Brings a copy that somebody made in their own browser, where the desk cannot make one: behind a log-in, a paywall, a dead link. */
export function CaptureByHandForm({ action, captured, of, address, most }: Props) {
  return (
    <ActionForm
      action={action}
      schema={captureByHandInput}
      label={`Copy made by hand: ${of}`}
      fold="Bring a copy you made yourself"
    >
      <HiddenFields values={captured} />
      <UploadField
        label="The copy"
        hint="A screenshot, a PDF, a saved page or a recording, from your own browser."
        most={most}
      />
      <FieldRow>
        <TextField
          name="address"
          label="Address it was made from"
          type="url"
          defaultValue={address ?? undefined}
        />
        <TextField name="madeOn" label="Day it was made" hint="Empty means today." type="date" optional />
      </FieldRow>
      <FormActions>
        <SubmitButton variant="quiet">Keep the copy</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
