'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { outcomeRead, useTold } from './outcome'

/**
 * Says once, above the page and in view wherever it is scrolled to, what a form did that went away with its success. Focus comes
 * here where nothing else took it.
 */
export function OutcomeNotice() {
  const outcome = useTold()
  const path = usePathname()
  const place = useRef<HTMLDivElement>(null)
  const shown = outcome.sentence !== '' && outcome.at.split('?')[0] === path

  useEffect(() => {
    if (outcome.sentence !== '' && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true })
  }, [outcome])

  return (
    <div
      ref={place}
      role="status"
      aria-label="What was done"
      tabIndex={-1}
      className="sticky top-2 z-30 mb-4 empty:hidden"
    >
      {shown && (
        <Notice tone="ok">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>{outcome.sentence}</span>
            <Button size="small" onClick={outcomeRead}>
              Close
            </Button>
          </div>
        </Notice>
      )}
    </div>
  )
}
