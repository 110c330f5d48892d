'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { useActionForm } from './form-context'

type Props = ButtonLook & {
  name?: string
  value?: string
  reason?: string | null
  /** Sends the form as it stands, without asking for what is still missing. */
  asItStands?: boolean
  /** Where a list is walked: this is its next step. */
  autoFocus?: boolean
  children: ReactNode
}

/** Sends the form. While the answer is awaited it says so and takes no second press; once done, what cannot be done again is left out. */
export function SubmitButton({
  variant = 'primary',
  size,
  name,
  value,
  reason,
  asItStands,
  autoFocus,
  children,
}: Props) {
  const { pending, sent, state } = useActionForm()
  if (reason && state.ok) return null
  const awaited = pending && sent === (value ?? '')
  return (
    <Button
      type="submit"
      variant={variant}
      size={size}
      name={name}
      value={value}
      reason={reason}
      formNoValidate={asItStands}
      autoFocus={autoFocus}
      disabled={pending}
      aria-busy={awaited}
    >
      {children}
      {awaited && <span aria-hidden="true">…</span>}
    </Button>
  )
}
