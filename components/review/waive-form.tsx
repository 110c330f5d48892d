'use client'

import { ReasonForm, type ServerAction } from '@/components/form'
import { waiveSourceRuleInput } from '@/domain/review'

type Props = { action: ServerAction; claimId: string; refusal: string | null; waived: boolean }

/** Waives the rule of two sources for this verdict, with a reason that readers see. */
export function WaiveForm({ waived, refusal, ...rest }: Props) {
  return (
    <ReasonForm
      {...rest}
      refusal={waived ? 'It is waived for this verdict already.' : refusal}
      id="waive"
      schema={waiveSourceRuleInput}
      submit="Waive the source rule"
      field={{
        name: 'reason',
        label: 'Why one source is enough here',
        hint: 'Readers are told “one source”, with this reason.',
        limit: 500,
      }}
    />
  )
}
