'use client'

import { describedBy, Field, type FieldProps } from './field'
import { useField } from './form-context'

const WIDTHS = { full: '', half: 'max-w-sm', short: 'max-w-44' } as const

type Props = FieldProps & {
  type?: 'text' | 'url' | 'email' | 'password' | 'date' | 'number' | 'search'
  maxLength?: number
  autoComplete?: string
  width?: keyof typeof WIDTHS
  lang?: string
  /** What is often typed here, offered while typing; anything else may be typed too. */
  offered?: readonly { readonly value: string; readonly text: string }[]
}

/** One line of text. */
export function TextField({
  name,
  defaultValue,
  type = 'text',
  width = 'full',
  maxLength,
  autoComplete,
  lang,
  offered,
  ...frame
}: Props) {
  const { id, value, sentences, invalid, hintId, errorId, registered } = useField(name, defaultValue)
  return (
    <Field {...frame} id={id} hintId={hintId} errorId={errorId} sentences={sentences}>
      <input
        {...registered}
        id={id}
        type={type}
        defaultValue={value}
        maxLength={maxLength}
        autoComplete={autoComplete ?? 'off'}
        lang={lang}
        list={offered && `${id}-offered`}
        dir="auto"
        aria-invalid={invalid}
        aria-describedby={describedBy(frame, hintId, invalid, errorId)}
        className={`field-control ${WIDTHS[width]}`}
      />
      {offered && (
        <datalist id={`${id}-offered`}>
          {offered.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </datalist>
      )}
    </Field>
  )
}
