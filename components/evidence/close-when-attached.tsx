'use client'

import { useEffect, useRef } from 'react'
import { useActionForm } from '@/components/form/form-context'
import { outcomeOf, tellThePage } from '@/components/form/outcome'
import { closeDrawer } from '@/components/ui/drawer'

/** Closes the drawer once its evidence is attached and lets the page say so, unless another piece is to follow. */
export function CloseWhenAttached() {
  const { state, sent } = useActionForm()
  const place = useRef<HTMLSpanElement>(null)
  const answered = useRef(state)
  useEffect(() => {
    // What was answered before is not the answer to what is under way now.
    if (state === answered.current) return
    answered.current = state
    if (!state.ok || sent === 'on') return
    closeDrawer(place.current)
    if (state.ok.sentence) tellThePage(outcomeOf(state.ok.sentence))
  }, [state, sent])
  return <span ref={place} hidden />
}
