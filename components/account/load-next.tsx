'use client'

import { useEffect } from 'react'
import { useActionForm } from '@/components/form/form-context'

/** Inside a form that changes who somebody is: once it is done, loads the page its answer names whole, so that nothing fetched before, as somebody else, is shown. */
export function LoadNext() {
  const { state } = useActionForm()
  const to = state.ok && state.values.to
  useEffect(() => {
    if (to) window.location.assign(to)
  }, [to])
  return null
}
