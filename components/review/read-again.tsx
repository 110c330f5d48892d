'use client'

import { useRouter } from 'next/navigation'
import { useActionForm } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'

/**
 * After an approval was refused because something changed meanwhile: brings the page up to what stands now and keeps what was typed.
 * Without scripts the answer already is that page.
 */
export function ReadAgain() {
  const { state } = useActionForm()
  const router = useRouter()
  if (state.refusal?.code !== 'approval_changed') return null
  return (
    <div className="scripted-only">
      <Button onClick={() => router.refresh()}>Read what stands now</Button>
    </div>
  )
}
