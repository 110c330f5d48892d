'use client'

import { ReasonForm, type ServerAction } from '@/components/form'
import { askWithdrawalInput } from '@/domain/correction'

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Asks for the claim to be withdrawn, with the notice that readers will find in its place. */
export function AskWithdrawalForm(props: Props) {
  return (
    <ReasonForm
      {...props}
      id="ask-withdrawal"
      schema={askWithdrawalInput}
      submit="Ask for withdrawal"
      variant="danger"
      field={{
        name: 'reason',
        label: 'Notice to readers',
        hint: 'Why the verdict no longer stands. Nothing changes for readers until a second editor confirms.',
        rows: 3,
        limit: 1000,
      }}
    />
  )
}
