import type { ServerAction } from '@/components/form'
import { AskWithdrawalForm } from './ask-withdrawal-form'
import { StepForm } from './step-form'
import { WithdrawalNotice } from './withdrawal-notice'

type Step = { action: ServerAction; claimId: string; refusal: string | null }

type Props = {
  withdrawal: Parameters<typeof WithdrawalNotice>[0]['withdrawal'] | null
  timeZone: string
  ask: Step
  confirm: Step
  decline: Step
  reinstate: Step
}

/** Where a withdrawal is: nobody asked, one editor asked, or two have withdrawn; and what can be done from there. */
export function WithdrawalPanel({ withdrawal, timeZone, ask, confirm, decline, reinstate }: Props) {
  if (!withdrawal) return <AskWithdrawalForm {...ask} />
  return (
    <div className="grid gap-6">
      <WithdrawalNotice withdrawal={withdrawal} timeZone={timeZone} />
      {withdrawal.confirmedAt ? (
        <StepForm {...reinstate} submit="Take the claim up again" reason="Why it is taken up again" />
      ) : (
        <>
          <StepForm {...confirm} submit="Confirm the withdrawal" variant="danger" />
          <StepForm {...decline} submit="Let the verdict stand" reason="Why the verdict stands on" />
        </>
      )}
    </div>
  )
}
