'use client'

import { useEffect, useRef, useState } from 'react'

/** How many boxes of the form around it are ticked. */
export function ChosenCount() {
  const place = useRef<HTMLParagraphElement>(null)
  const [ticked, setTicked] = useState(0)
  useEffect(() => {
    const form = place.current?.closest('form')
    const count = () => setTicked(form?.querySelectorAll('[name^="chosen."]:checked').length ?? 0)
    count()
    form?.addEventListener('change', count)
    return () => form?.removeEventListener('change', count)
  })
  return (
    <p ref={place} aria-live="polite" className="scripted-only text-meta font-semibold">
      {ticked} chosen
    </p>
  )
}
