'use client'

import { useActionState, useEffect } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FormState } from '@/domain/form-state'

type Props = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  first: FormState
  to: string
  /** Signs in as this sample account by one button instead of asking for address and password. */
  account?: { text: string; email: string; password: string }
}

const FIELD = 'block w-full min-h-10 rounded-sm border border-control bg-surface px-3 text-body text-ink'

/** Address and password. Works without JavaScript; with it the next page is loaded whole. */
export function SignInForm({ action, first, to, account }: Props) {
  const [state, submit, pending] = useActionState(action, first)
  useEffect(() => {
    if (state.ok) window.location.assign(state.values.to ?? to)
  }, [state, to])
  return (
    <form action={submit} className="grid gap-4" aria-label={account ? undefined : 'Sign in'}>
      {state.refusal && (
        <div role="alert">
          <Notice tone="danger" title={state.refusal.sentence} />
        </div>
      )}
      <input type="hidden" name="to" value={to} />
      {account ? (
        <>
          <input type="hidden" name="email" value={account.email} />
          <input type="hidden" name="password" value={account.password} />
        </>
      ) : (
        <>
          <Field name="email" label="Address" type="email" autoComplete="username" state={state} />
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            state={state}
          />
        </>
      )}
      <button
        type="submit"
        aria-disabled={pending}
        className={buttonClasses({ variant: account ? 'quiet' : 'primary' })}
      >
        {account ? account.text : 'Sign in'}
      </button>
    </form>
  )
}

type FieldProps = { name: string; label: string; type: string; autoComplete: string; state: FormState }

function Field({ name, label, type, autoComplete, state }: FieldProps) {
  const errors = state.fieldErrors[name] ?? []
  return (
    <div className="grid gap-1">
      <label htmlFor={`sign-in-${name}`} className="text-ui font-medium">
        {label}
      </label>
      <input
        id={`sign-in-${name}`}
        key={state.submissionId}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={state.values[name] ?? ''}
        aria-invalid={errors.length > 0}
        aria-describedby={errors.length > 0 ? `sign-in-${name}-error` : undefined}
        className={FIELD}
      />
      {errors.length > 0 && (
        <p id={`sign-in-${name}-error`} className="text-meta text-danger">
          {errors.join(' ')}
        </p>
      )}
    </div>
  )
}
