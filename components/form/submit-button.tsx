'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { useActionForm } from './form-context'

type Props = ButtonLook & { name?: string; value?: string; reason?: string | null; children: ReactNode }

/** Sends the form. While the answer is awaited it says so and takes no second press; once done, what cannot be done again is left out. */
export function SubmitButton({ variant = 'primary', size, name, value, reason, children }: Props) {
  const { pending, state } = useActionForm()
  if (reason && state.ok) return null
  return (
    <Button
      type="submit"
      variant={variant}
      size={size}
      name={name}
      value={value}
      reason={reason}
      disabled={pending}
      aria-busy={pending}
    >
      {children}
      {pending && <span aria-hidden="true">…</span>}
    </Button>
  )
}
