'use client'

import { useEffect, useState } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useField } from './form-context'

type Props = FieldProps & { rows?: number; limit?: number; serif?: boolean; lang?: string }

const length = (text: string) => [...text].length

/** Several lines of text. Grows with what is written; counts characters towards `limit`, which the domain enforces. */
export function TextArea({ name, defaultValue, rows = 3, limit, serif, lang, ...frame }: Props) {
  const { id, value, sentences, invalid, hintId, errorId, registered } = useField(name, defaultValue)
  const [used, setUsed] = useState(length(value))
  useEffect(() => setUsed(length(value)), [value])
  const over = limit !== undefined && used > limit
  return (
    <Field {...frame} id={id} hintId={hintId} errorId={errorId} sentences={sentences}>
      <textarea
        {...registered}
        id={id}
        rows={rows}
        defaultValue={value}
        lang={lang}
        dir="auto"
        aria-invalid={invalid || over}
        aria-describedby={describedBy(frame.hint, hintId, invalid, errorId)}
        onInput={(event) => setUsed(length(event.currentTarget.value))}
        className={`field-control field-sizing-content max-h-[70vh] resize-y ${serif ? 'font-serif' : ''}`}
        style={{ minBlockSize: `${rows * 1.5 + 1}rem` }}
      />
      {limit !== undefined && (
        <p className={`tabular text-end text-meta ${over ? 'font-semibold text-danger' : 'text-ink-3'}`}>
          {used} of {limit} characters
        </p>
      )}
    </Field>
  )
}
