'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Where a step of a walk leads: it takes the focus when it comes up, so that nobody who works by keys is sent back to the top. */
export function Arrival({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the step is a new page
    <div ref={place} tabIndex={-1} autoFocus>
      {children}
    </div>
  )
}
