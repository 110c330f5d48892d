'use client'

import type { ReactNode } from 'react'
import { FieldErrors, type FieldProps, Optional } from './field'
import { useField } from './form-context'

export type RadioOption = { value: string; text: string; definition?: string; mark?: ReactNode }

const COLUMNS = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' } as const

type Props = FieldProps & { options: readonly RadioOption[]; columns?: keyof typeof COLUMNS }

/** One of a few, each with its definition in view. */
export function RadioCards({
  name,
  label,
  hint,
  optional,
  hideLabel,
  defaultValue,
  options,
  columns = 1,
}: Props) {
  const { id, value, sentences, invalid, hintId, errorId, registered } = useField(name, defaultValue)
  return (
    <fieldset className="grid min-w-0 gap-1" aria-describedby={hint ? hintId : undefined}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1 text-ui font-semibold'}>
        {label}
        {optional && <Optional />}
      </legend>
      {hint && (
        <p id={hintId} className="text-meta text-ink-2">
          {hint}
        </p>
      )}
      <FieldErrors id={errorId} sentences={sentences} />
      <div className={`grid gap-px border border-control bg-hairline ${COLUMNS[columns]}`}>
        {options.map((option, n) => (
          <label
            key={option.value}
            className="flex items-start gap-3 bg-surface px-3 py-2.5 hover:bg-sunken has-checked:bg-sunken has-checked:shadow-[inset_3px_0_0_var(--ink)] rtl:has-checked:shadow-[inset_-3px_0_0_var(--ink)]"
          >
            <input
              {...registered}
              type="radio"
              id={n === 0 ? id : `${id}-${option.value}`}
              value={option.value}
              defaultChecked={value === option.value}
              aria-describedby={invalid ? errorId : undefined}
              className="mt-1 size-4 shrink-0 accent-ink"
            />
            {option.mark && <span className="mt-0.5">{option.mark}</span>}
            <span className="min-w-0 text-ui">
              <span className="block font-semibold">{option.text}</span>
              {option.definition && <span className="block text-meta text-ink-2">{option.definition}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
