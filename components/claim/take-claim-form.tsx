import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'

type Props = { action: ServerAction; claimId: string; refusal: string | null; size?: 'small' | 'medium' }

/** One button: who presses it begins to check the claim. */
export function TakeClaimForm({ action, claimId, refusal, size }: Props) {
  return (
    <ActionForm action={action} label="Take the claim">
      <HiddenFields values={{ claimId }} />
      <FormActions>
        <SubmitButton size={size} reason={refusal}>
          Take it to check
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
