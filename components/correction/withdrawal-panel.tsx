import { ReasonForm, type ServerAction } from '@/components/form'
import { AskWithdrawalForm } from './ask-withdrawal-form'
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
        <ReasonForm
          {...reinstate}
          submit="Take the claim up again"
          field={{ name: 'reason', label: 'Why it is taken up again' }}
        />
      ) : (
        <>
          <ReasonForm {...confirm} submit="Confirm the withdrawal" variant="danger" />
          <ReasonForm
            {...decline}
            submit="Let the verdict stand"
            field={{ name: 'reason', label: 'Why the verdict stands on' }}
          />
        </>
      )}
    </div>
  )
}
