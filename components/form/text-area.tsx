'use client'

import { useEffect, useRef, useState } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useField } from './form-context'

type Props = FieldProps & {
  rows?: number
  limit?: number
  serif?: boolean
  lang?: string
  /** A sentence about what is written so far, for what is worth a thought and not wrong; null where nothing is. */
  advice?: (text: string) => string | null
}

declare global {
  interface Window {
    /** What was typed into each long text of this page, kept by public/theme.js. */
    claimdeskTyped?: WeakMap<HTMLTextAreaElement, string>
  }
}

const length = (text: string) => [...text].length

/** Sends a form as Enter in a field of one line does: by its first button, unless that one takes no press. */
function sendBy(form: HTMLFormElement | null): void {
  const first = [...(form?.elements ?? [])].find(
    (element) => element instanceof HTMLButtonElement && element.type === 'submit',
  )
  if (first instanceof HTMLButtonElement) first.click()
}

/** Several lines of text. Ctrl or ⌘ with Enter sends its form. Grows with what is written; counts characters towards `limit`, which the domain enforces. */
export function TextArea({ name, defaultValue, rows = 3, limit, serif, lang, advice, ...frame }: Props) {
  const { id, value, sentences, invalid, hintId, errorId, registered } = useField(name, defaultValue)
  const [text, setText] = useState(value)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    const typed = area.current && window.claimdeskTyped?.get(area.current)
    if (!area.current || typed === undefined || typed === null) return
    if (area.current.value !== typed) area.current.value = typed
    setText(typed)
  }, [])
  useEffect(() => {
    const form = area.current?.form
    const emptied = () => setText(area.current?.defaultValue ?? '')
    form?.addEventListener('reset', emptied)
    return () => form?.removeEventListener('reset', emptied)
  }, [])
  const used = length(text)
  const over = limit !== undefined && used > limit
  const advised = advice?.(text) ?? null
  const described = describedBy(frame, hintId, invalid, errorId)
  return (
    <Field {...frame} id={id} hintId={hintId} errorId={errorId} sentences={sentences}>
      <textarea
        {...registered}
        ref={(element) => {
          registered.ref(element)
          area.current = element
        }}
        id={id}
        rows={rows}
        defaultValue={value}
        lang={lang}
        dir="auto"
        aria-invalid={invalid || over}
        aria-describedby={advised ? `${described ?? ''} ${id}-advice`.trim() : described}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
          event.preventDefault()
          sendBy(event.currentTarget.form)
        }}
        className={`field-control field-sizing-content max-h-[70vh] resize-y ${serif ? 'font-serif' : ''}`}
        style={{ minBlockSize: `${rows * 1.5 + 1}rem` }}
      />
      {advice && (
        <p id={`${id}-advice`} aria-live="polite" className="text-meta text-warn empty:hidden">
          {advised}
        </p>
      )}
      {limit !== undefined && (
        <p className={`tabular text-end text-meta ${over ? 'font-semibold text-danger' : 'text-ink-3'}`}>
          {used} of {limit} characters
        </p>
      )}
    </Field>
  )
}
