'use client'

import { useEffect, useRef } from 'react'
import { useActionForm } from '@/components/form/form-context'
import { outcomeOf, tellThePage } from '@/components/form/outcome'
import { closeDrawer } from '@/components/ui/drawer'

/** Closes the drawer once its evidence is attached and lets the page say so, unless another piece is to follow. */
export function CloseWhenAttached() {
  const { state, sent } = useActionForm()
  const place = useRef<HTMLSpanElement>(null)
  const first = useRef(state)
  useEffect(() => {
    if (!state.ok || state === first.current || sent === 'on') return
    first.current = state
    closeDrawer(place.current)
    if (state.ok.sentence) tellThePage(outcomeOf(state.ok.sentence))
  }, [state, sent])
  return <span ref={place} hidden />
}
