'use client'

import { ReasonForm, type ServerAction } from '@/components/form'
import { returnVerdictInput } from '@/domain/review'

type Props = { action: ServerAction; claimId: string; refusal: string | null }

/** Sends a verdict back to its writers with what has to change. */
export function ReturnForm(props: Props) {
  return (
    <ReasonForm
      {...props}
      id="return"
      schema={returnVerdictInput}
      label="Return"
      submit="Return with this note"
      field={{
        name: 'note',
        label: 'What has to change',
        hint: 'The writers read this above their draft. If you want another wording, propose it here: who changes it themselves becomes one of the writers.',
        rows: 3,
      }}
    />
  )
}
