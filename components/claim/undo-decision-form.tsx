import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'

type Props = { action: ServerAction; claimId: string; refusal?: string | null }

/** Makes an accepted or declined suggestion a suggestion again. */
export function UndoDecisionForm({ action, claimId, refusal = null }: Props) {
  return (
    <ActionForm action={action} label="Make it a suggestion again">
      <HiddenFields values={{ claimId }} />
      <FormActions>
        <span data-key="u">
          <SubmitButton variant="quiet" reason={refusal}>
            Back to a suggestion
          </SubmitButton>
        </span>
      </FormActions>
    </ActionForm>
  )
}
