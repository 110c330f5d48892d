'use client'

import type { ReactNode } from 'react'
import { FieldErrors } from './field'
import { useField } from './form-context'
import type { Option } from './select'

type Props = { name: string; label: ReactNode; hint?: ReactNode; defaultChecked?: boolean; value?: string }

/** Yes or no. A box that was posted unticked stays unticked, whatever the page's own value is. */
export function Checkbox({ name, label, hint, defaultChecked = false, value = 'on' }: Props) {
  const field = useField(name, defaultChecked ? value : '')
  const checked = field.posted ? field.postedValue === value : field.value === value
  return (
    <div className="grid gap-1">
      <FieldErrors id={field.errorId} sentences={field.sentences} />
      <label className="flex min-h-8 items-start gap-3 text-ui">
        <input
          {...field.registered}
          type="checkbox"
          id={field.id}
          value={value}
          defaultChecked={checked}
          aria-invalid={field.invalid}
          aria-describedby={field.invalid ? field.errorId : undefined}
          className="mt-0.5 size-4 shrink-0 accent-ink"
        />
        <span>
          {label}
          {hint && <span className="block text-meta text-ink-2">{hint}</span>}
        </span>
      </label>
    </div>
  )
}

type GroupProps = {
  name: string
  legend: string
  hint?: ReactNode
  options: readonly Option[]
  defaultValues?: readonly string[]
}

/** Any number of several. Posts `name.0`, `name.1` …, which the reading of the form closes up to an array. */
export function CheckboxGroup({ name, legend, hint, options, defaultValues = [] }: GroupProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-ui font-semibold">{legend}</legend>
      {hint && <p className="text-meta text-ink-2">{hint}</p>}
      <div className="mt-1 flex flex-wrap gap-x-6">
        {options.map((option, n) => (
          <Checkbox
            key={option.value}
            name={`${name}.${n}`}
            label={option.text}
            value={option.value}
            defaultChecked={defaultValues.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
