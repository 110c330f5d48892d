'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FormState } from '@/domain/form-state'
import { AccountField, type FieldOf } from './account-field'

type Props = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  first: FormState
  submit: ReactNode
  label?: string
  fields?: readonly FieldOf[]
  hidden?: Readonly<Record<string, string>>
  variant?: 'primary' | 'quiet' | 'danger'
  /** Once it is done the browser loads the page named by the answer (or the desk) whole, so that nothing shown before is kept. */
  leadsOn?: boolean
}

/** A form of signing in, of an account or of people. Works without JavaScript; what was typed stays after a refusal, passwords excepted. */
export function AccountForm({
  action,
  first,
  submit,
  label,
  fields = [],
  hidden = {},
  variant,
  leadsOn,
}: Props) {
  const [state, send, pending] = useActionState(action, first)
  useEffect(() => {
    if (leadsOn && state.ok) window.location.assign(state.values.to ?? '/desk')
  }, [leadsOn, state])
  return (
    <form action={send} aria-label={label} className="grid gap-4">
      {state.refusal && (
        <div role="alert">
          <Notice tone="danger" title={state.refusal.sentence} />
        </div>
      )}
      {state.ok?.sentence && (
        <div role="status" className="wrap-anywhere">
          <Notice tone="ok" title={state.ok.sentence} />
        </div>
      )}
      <input type="hidden" name="submission" value={state.submissionId} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <AccountField key={field.name} field={field} state={state} />
      ))}
      <div>
        <button
          type="submit"
          aria-disabled={pending}
          className={`${buttonClasses({ variant: variant ?? 'primary' })} ${fields.length > 0 ? 'w-full sm:w-auto' : ''}`}
        >
          {submit}
        </button>
      </div>
    </form>
  )
}
