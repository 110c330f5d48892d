import {
  ActionForm,
  FormActions,
  HiddenFields,
  Select,
  type ServerAction,
  SubmitButton,
  TextField,
} from '@/components/form'
import { Button } from '@/components/ui/button'

type Props = { action: ServerAction; evidenceId: string; label: string; refusal: string | null }

/** Takes a piece off the claim, with why. It can be put back. */
export function RemoveEvidenceForm({ action, evidenceId, label, refusal }: Props) {
  if (refusal) return <Button reason={refusal}>Remove it</Button>
  return (
    <ActionForm action={action} label={label} fold="Remove it">
      <HiddenFields values={{ evidenceId }} />
      <TextField
        name="reason"
        label="Why it is removed"
        hint="It stays in the history and can be put back."
        optional
        maxLength={500}
      />
      <FormActions>
        <SubmitButton variant="danger">Remove it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Puts a removed piece back as it was. */
export function RestoreEvidenceForm({ action, evidenceId, label, refusal }: Props) {
  return (
    <ActionForm action={action} label={label}>
      <HiddenFields values={{ evidenceId }} />
      <FormActions>
        <SubmitButton variant="quiet" size="small" reason={refusal}>
          Put it back
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

type ReaderProps = Props & { people: readonly { readonly id: string; readonly name: string }[] }

/** Lets somebody else of the desk see a restricted piece. */
export function NameReaderForm({ action, evidenceId, label, refusal, people }: ReaderProps) {
  if (refusal) return <Button reason={refusal}>Let somebody else see it</Button>
  return (
    <ActionForm action={action} label={label} fold="Let somebody else see it">
      <HiddenFields values={{ evidenceId }} />
      <Select
        name="userId"
        label="Who else may see it"
        hint="It counts for an approver only if they may see it."
        empty="Choose a person"
        options={people.map(({ id, name }) => ({ value: id, text: name }))}
        width="half"
      />
      <FormActions>
        <SubmitButton variant="quiet">Let them see it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
