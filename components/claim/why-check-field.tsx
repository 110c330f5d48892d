'use client'

import { TextField } from '@/components/form'
import { OFTEN_CHECKED_BECAUSE } from '@/domain/claim'

const OFTEN = OFTEN_CHECKED_BECAUSE.map((value) => ({ value, text: value }))

/** Why a claim is to be checked: in words of one's own, or one of the reasons given often. `usual` is what is kept where nobody says another. */
export function WhyCheckField({
  label = 'Why check this',
  usual = null,
}: {
  label?: string
  usual?: string | null
}) {
  return (
    <TextField
      name="selectionReason"
      label={label}
      hint={
        usual
          ? `Left empty, this is kept: “${usual}” Stays with the desk.`
          : 'Who repeats it, and what hangs on it. Stays with the desk.'
      }
      optional
      maxLength={500}
      offered={OFTEN}
    />
  )
}
