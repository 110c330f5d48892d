'use client'

import { createContext, useContext } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import type { FormState } from '@/domain/form-state'

export type FormContext = {
  readonly formId: string
  readonly state: FormState
  readonly pending: boolean
  /** The value of the button whose answer is awaited; empty for one without. */
  readonly sent: string
  /** Ends what was sent and waits for no answer. What is typed stays; only for what stores nothing, and where `send` heeds it. */
  readonly cancel: () => void
  /** Whether the last submission was cancelled. */
  readonly cancelled: boolean
  /** Whether the person has written into the form since it last showed the page's own values. */
  readonly touched: boolean
  /** What was typed here before and came back, with the version it was written on. */
  readonly back: Readonly<Record<string, string>> | null
  /** Values of the page itself, which a form shows until something else was posted. */
  readonly pageValues: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly register: UseFormRegister<Record<string, unknown>>
}

const Context = createContext<FormContext | null>(null)
export const FormProvider = Context.Provider

/** The form a field stands in. */
export function useActionForm(): FormContext {
  const form = useContext(Context)
  if (!form) throw new Error('A field has to stand inside an ActionForm.')
  return form
}

/** What a field needs to show itself: its value, its sentences, and the ids that tie them together. */
export function useField(name: string, defaultValue = '') {
  const { formId, state, pageValues, errors, register } = useActionForm()
  const id = `${formId}-${name}`
  const sentences = errors[name] ?? []
  const invalid = sentences.length > 0
  return {
    id,
    value: state.values[name] ?? pageValues[name] ?? defaultValue,
    posted: state.refusal !== undefined,
    postedValue: state.values[name],
    sentences,
    invalid,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    registered: register(name),
  }
}
