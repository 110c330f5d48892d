'use client'

import { useEffect, useState } from 'react'
import { useActionForm } from '@/components/form/form-context'
import { isFromPage, type ReadField } from '@/domain/article-reading'

/** Says of a field that its value was read from the page or file, until somebody changes it. */
export function FromPageMark({ name }: { name: ReadField }) {
  const { formId, state } = useActionForm()
  const hash = state.values.fromPageHash ?? ''
  const shown = state.values[name] ?? ''
  const [marked, setMarked] = useState(isFromPage(hash, name, shown))
  useEffect(() => {
    setMarked(isFromPage(hash, name, shown))
    const form = document.getElementById(formId)
    const changed = ({ target }: Event) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (isField && target.name === name) setMarked(isFromPage(hash, name, target.value))
    }
    form?.addEventListener('input', changed)
    return () => form?.removeEventListener('input', changed)
  }, [formId, hash, name, shown])
  return marked ? 'From page' : null
}
