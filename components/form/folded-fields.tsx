'use client'

import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { useActionForm } from './form-context'

type Props = { summary: string; names: readonly string[]; children: ReactNode }

/** Fields that are seldom needed, folded away; open where something is wrong with one of them (`names` lists what they post). */
export function FoldedFields({ summary, names, children }: Props) {
  const { errors } = useActionForm()
  const wrong = names.some((name) => (errors[name] ?? []).length > 0)
  return (
    <Disclosure summary={summary} open={wrong}>
      <div className="grid grid-cols-1 gap-5">{children}</div>
    </Disclosure>
  )
}
