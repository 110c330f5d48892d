import { useId } from 'react'
import type { FormState } from '@/domain/form-state'

/** A field of an account form: a line to type, or with `options` one of a list. */
export type FieldOf = {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete?: string
  readonly hint?: string
  readonly defaultValue?: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
}

const LOOK = 'block w-full min-h-10 rounded-sm border border-control bg-surface px-3 text-body text-ink'

/** Label, hint, field and what is wrong with it. After an answer the field starts again from the answer's values. */
export function AccountField({ field, state }: { field: FieldOf; state: FormState }) {
  const id = useId()
  const errors = state.fieldErrors[field.name] ?? []
  const described = [field.hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    name: field.name,
    required: true,
    defaultValue: state.values[field.name] ?? field.defaultValue ?? '',
    'aria-invalid': errors.length > 0,
    'aria-describedby': described || undefined,
    className: LOOK,
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-ui font-medium">
        {field.label}
      </label>
      {field.hint && (
        <p id={`${id}-hint`} className="text-meta text-ink-2">
          {field.hint}
        </p>
      )}
      {field.options ? (
        <select key={JSON.stringify(state.values)} {...shared}>
          {field.options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          key={JSON.stringify(state.values)}
          {...shared}
          type={field.type ?? 'text'}
          autoComplete={field.autoComplete}
          autoCapitalize={field.type === 'email' ? 'none' : undefined}
          spellCheck={false}
        />
      )}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="text-meta text-danger">
          {errors.join(' ')}
        </p>
      )}
    </div>
  )
}
