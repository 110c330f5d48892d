'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useActionForm } from '@/components/form/form-context'
import { isFromPage } from '@/domain/article-reading'

type Signs = { readonly signs: string; readonly setSigns: (signs: string) => void }

const Context = createContext<Signs | null>(null)

/** Remembers which fields of the form around it were read off a page, and posts it with the form. */
export function PageSigns({ children }: { children: ReactNode }) {
  const { state, formId } = useActionForm()
  const [signs, setSigns] = useState('')
  useEffect(() => {
    const form = document.getElementById(formId)
    const emptied = () => setSigns('')
    form?.addEventListener('reset', emptied)
    return () => form?.removeEventListener('reset', emptied)
  }, [formId])
  return (
    <Context.Provider value={{ signs, setSigns }}>
      <input type="hidden" name="fromPageHash" value={signs || (state.values.fromPageHash ?? '')} readOnly />
      {children}
    </Context.Provider>
  )
}

/** The signs of the form around. */
export function usePageSigns(): Signs {
  const signs = useContext(Context)
  if (!signs) throw new Error('This has to stand inside PageSigns.')
  return signs
}

/** Says of a field that its value was read off the page, until somebody changes it. */
export function PageMark({ name }: { name: string }) {
  const { formId } = useActionForm()
  const { signs } = usePageSigns()
  const [marked, setMarked] = useState(false)
  const latest = useRef(signs)
  latest.current = signs
  useEffect(() => {
    const form = document.getElementById(formId)
    const look = () => {
      const field = form?.querySelector(`[name="${CSS.escape(name)}"]`)
      const value = field && 'value' in field ? String(field.value) : ''
      setMarked(isFromPage(latest.current, name, value))
    }
    look()
    form?.addEventListener('input', look)
    return () => form?.removeEventListener('input', look)
  }, [formId, name])
  useEffect(() => {
    const field = document.getElementById(formId)?.querySelector(`[name="${CSS.escape(name)}"]`)
    setMarked(isFromPage(signs, name, field && 'value' in field ? String(field.value) : ''))
  }, [formId, name, signs])
  return marked ? 'From page' : null
}
