'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { useActionForm } from './form-context'

type Props = ButtonLook & { name?: string; value?: string; reason?: string | null; children: ReactNode }

/** Sends the form. While the answer is awaited it says so and takes no second press. */
export function SubmitButton({ variant = 'primary', size, name, value, reason, children }: Props) {
  const { pending } = useActionForm()
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
