'use client'

import { describedBy, Field, type FieldProps } from './field'
import { useField } from './form-context'

export type Option = { value: string; text: string }

type Props = FieldProps & { options: readonly Option[]; empty?: string; width?: 'full' | 'half' }

/** One of several, as the browser's own list. `empty` is the text of the choice of none. */
export function Select({ name, defaultValue, options, empty, width = 'full', ...frame }: Props) {
  const { id, value, sentences, invalid, hintId, errorId, registered } = useField(name, defaultValue)
  return (
    <Field {...frame} id={id} hintId={hintId} errorId={errorId} sentences={sentences}>
      <select
        // React sets a list's first choice only once, so another value from the server makes another list.
        key={value}
        {...registered}
        id={id}
        defaultValue={value}
        aria-invalid={invalid}
        aria-describedby={describedBy(frame, hintId, invalid, errorId)}
        className={`field-control ${width === 'half' ? 'max-w-sm' : ''}`}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
