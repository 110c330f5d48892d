import { ActionForm, FormActions, HiddenFields, type ServerAction, SubmitButton } from '@/components/form'

type Props = {
  action: ServerAction
  claimId: string
  appearanceId: string
  /** The place, as the form is called after it. */
  place: string
  /** Whether somebody has said it already: then it can be taken back. */
  said: boolean
  refusal: string | null
}

/** Says of one place of a published claim that its verdict is meant there and still holds, or takes that back. */
export function StillHoldsForm({ action, claimId, appearanceId, place, said, refusal }: Props) {
  return (
    <ActionForm action={action} label={`The published verdict at ${place}`}>
      <HiddenFields values={{ claimId, appearanceId, holds: said ? 'no' : 'yes' }} />
      {!said && (
        <p className="text-ui text-ink-2">
          Readers are told “Being checked” here until an editor says that the same is meant and the verdict
          still holds.
        </p>
      )}
      <FormActions>
        <span data-key={said ? undefined : 'h'}>
          <SubmitButton size="small" variant="quiet" reason={refusal}>
            {said ? 'Take back that it holds here' : 'It still holds here'}
          </SubmitButton>
        </span>
      </FormActions>
    </ActionForm>
  )
}
