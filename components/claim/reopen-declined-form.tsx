import {
  ActionForm,
  FormActions,
  HiddenFields,
  type ServerAction,
  SubmitButton,
  TextArea,
} from '@/components/form'

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Opens a declined claim again, with why. */
export function ReopenDeclinedForm({ action, claimId, refusal }: Props) {
  return (
    <ActionForm action={action} label="Open the claim again">
      <HiddenFields values={{ claimId }} />
      {!refusal && <TextArea name="reason" label="Why it is opened again" rows={2} limit={2000} />}
      <FormActions>
        <SubmitButton reason={refusal}>Open it again</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
