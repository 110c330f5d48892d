import type { ServerAction } from '@/components/form'
import { AskWithdrawalForm } from './ask-withdrawal-form'
import { StepForm } from './step-form'
import { WithdrawalNotice } from './withdrawal-notice'

type Step = { action: ServerAction; refusal: string | null }

type Props = {
  claimId: string
  withdrawal: Parameters<typeof WithdrawalNotice>[0]['withdrawal'] | null
  ask: Step
  confirm: Step
  decline: Step
  reinstate: Step
}

/** Where a withdrawal is: nobody asked, one editor asked, or two have withdrawn; and what can be done from there. */
export function WithdrawalPanel({ claimId, withdrawal, ask, confirm, decline, reinstate }: Props) {
  if (!withdrawal) return <AskWithdrawalForm {...ask} claimId={claimId} />
  return (
    <div className="grid gap-6">
      <WithdrawalNotice withdrawal={withdrawal} />
      {withdrawal.confirmedAt ? (
        <StepForm
          {...reinstate}
          claimId={claimId}
          submit="Take the claim up again"
          reason="Why it is taken up again"
        />
      ) : (
        <>
          <StepForm {...confirm} claimId={claimId} submit="Confirm the withdrawal" variant="danger" />
          <StepForm
            {...decline}
            claimId={claimId}
            submit="Let the verdict stand"
            reason="Why the verdict stands on"
          />
        </>
      )}
    </div>
  )
}
