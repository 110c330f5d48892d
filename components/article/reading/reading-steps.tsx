'use client'

import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useActionForm } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'
import type { ReadingStep } from '@/domain/reading-step'

/** The steps of a reading as they are taken, and a way out of it that ends it on the server too and leaves the form as it is. */
export function ReadingSteps({ steps }: { steps: readonly ReadingStep[] }) {
  const { pending, sent, cancel, cancelled } = useActionForm()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (cancelled) place.current?.focus()
  }, [cancelled])
  const reading = pending && sent !== ''
  return (
    <div role="status" aria-label="Progress" tabIndex={-1} ref={place} className="text-ui empty:hidden">
      {reading && (
        <div className="grid gap-3 border-s-2 border-s-hairline ps-4">
          <ol className="grid gap-1">
            {steps.map((step, n) => (
              <Step key={step.sentence} step={step} isDone={n < steps.length - 1} />
            ))}
          </ol>
          <div>
            <Button size="small" onClick={cancel}>
              Cancel
            </Button>
          </div>
        </div>
      )}
      {cancelled && <p className="text-ink-2">Cancelled. The form is as it was.</p>}
    </div>
  )
}

function Step({ step: { sentence, reached }, isDone }: { step: ReadingStep; isDone: boolean }) {
  return (
    <li className={`flex min-w-0 items-baseline gap-2 ${isDone ? 'text-ink-2' : 'font-medium text-ink'}`}>
      {isDone ? (
        <Check aria-hidden="true" className="size-4 shrink-0 self-center" />
      ) : (
        <span aria-hidden="true" className="size-4 shrink-0 self-center">
          <span className="mx-auto mt-1 block size-2 animate-pulse rounded-full bg-ink" />
        </span>
      )}
      <span className="min-w-0 break-words">
        {sentence}
        {!isDone && <span aria-hidden="true">…</span>}
      </span>
      {/* Said by every chunk that arrives, which is too often to be read out. */}
      {reached && (
        <span aria-live="off" className="tabular shrink-0 font-normal text-ink-2">
          {reached}
        </span>
      )}
    </li>
  )
}
