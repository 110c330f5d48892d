'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { emptyFormState, type FormState } from '@/domain/form-state'
import { formValues } from '@/domain/form-values'
import { refuse } from '@/domain/refusal'
import { ErrorSummary } from './error-summary'
import { FormProvider } from './form-context'
import { KeptNotice } from './kept-notice'
import { type Outcome, outcomeOf, tellThePage } from './outcome'
import { putInto } from './put-into'
import { schemaResolver } from './schema-resolver'
import { sentencesByField } from './sentences'
import { newSubmissionId } from './submission-id'
import { useKeptText } from './use-kept-text'

const NO_ANSWER =
  'The desk did not answer, so this may not be saved. What you wrote is still in the form: try again.'

export type ServerAction = (state: FormState, formData: FormData) => Promise<FormState>

/** How a form is sent once the page is alive. `cancelled` is raised when somebody does not want the answer any more. */
export type SendForm = (state: FormState, formData: FormData, cancelled: AbortSignal) => Promise<FormState>

type Props = {
  action: ServerAction
  /** By default `action`. */
  send?: SendForm
  /** The domain's schema over nested values; only from a client component, because a schema cannot cross to the browser. */
  schema?: z.ZodType
  values?: Record<string, string>
  id?: string
  label?: string
  /** Folds the form away under this line until somebody opens it, or it has been answered. */
  fold?: ReactNode
  /** Opens the fold from the start. */
  unfolded?: boolean
  children: ReactNode
}

/**
 * A form over a server action. Without JavaScript, and before the page is alive, the browser posts it; alive, the same fields are
 * checked by `schema` and sent without leaving the page. What a person typed stays, whatever the answer: the fields are never
 * emptied but after a success, when they show what the action gave back, else the page's own values.
 */
export function ActionForm({
  action,
  send = action,
  schema,
  values = {},
  id,
  label,
  fold,
  unfolded,
  children,
}: Props) {
  const ownId = useId()
  const formId = id ?? ownId
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [first] = useState(() => emptyFormState(newSubmissionId()))
  const [posted, post] = useActionState(action, first)
  const [answered, setAnswered] = useState<FormState | null>(null)
  const [, setAttempts] = useState(0)
  const refused = useRef(false)
  const status = useRef<HTMLDivElement>(null)
  const done = useRef<Outcome | null>(null)
  const [pending, startTransition] = useTransition()
  const [sent, setSent] = useState('')
  const [cancelled, setCancelled] = useState(false)
  const cancelling = useRef<AbortController | null>(null)
  const [alive, setAlive] = useState(false)
  const [touched, setTouched] = useState(false)
  const state = answered ?? posted
  const resolver = useMemo(() => schemaResolver(schema, () => form.current), [schema])
  const { register, handleSubmit, reset, formState } = useForm<Record<string, unknown>>({
    resolver,
    shouldFocusError: false,
  })
  const found = sentencesByField(formState.errors)
  const errors = Object.keys(found).length > 0 ? found : state.fieldErrors

  const { back, keep, forget } = useKeptText(form, posted.refusal !== undefined || posted.ok !== undefined)

  useEffect(() => setAlive(true), [])
  // After every render, because the form library shows its errors in a later one than the one that counts the attempt.
  useEffect(() => {
    if (!refused.current || !summary.current) return
    refused.current = false
    summary.current.focus()
  })
  useEffect(() => {
    if (!answered?.ok) return
    form.current?.reset()
    setTouched(false)
    if (answered.ok.sentence) status.current?.focus()
  }, [answered])
  useEffect(
    () => () => {
      if (done.current) tellThePage(done.current)
    },
    [],
  )
  const refuseAgain = () => {
    refused.current = true
    setAttempts((n) => n + 1)
  }

  const discard = () => {
    form.current?.reset()
    for (const area of form.current?.querySelectorAll('textarea') ?? []) putInto(area, area.value)
    setTouched(false)
    forget()
  }
  const submit = (formData: FormData) => {
    dropUnchosen(formData)
    setCancelled(false)
    cancelling.current = new AbortController()
    const { signal } = cancelling.current
    startTransition(async () => {
      const answer = await send(state, formData, signal).catch((error: unknown) => {
        try {
          unstable_rethrow(error)
        } catch (leadingOn) {
          forget()
          throw leadingOn
        }
        return {
          ...state,
          values: formValues(formData),
          ok: undefined,
          refusal: refuse('unavailable', { sentence: NO_ANSWER }),
        }
      })
      if (signal.aborted) return
      if (answer.ok) forget()
      if (answer.ok?.sentence) done.current = outcomeOf(answer.ok.sentence)
      if (done.current && !form.current) tellThePage(done.current)
      startTransition(() => {
        reset(undefined, { keepValues: true })
        setAnswered(answer)
        if (answer.refusal) refuseAgain()
      })
    })
  }

  const cancel = () => {
    cancelling.current?.abort()
    setCancelled(true)
  }
  const written = (
    <form
      ref={form}
      id={formId}
      aria-label={label}
      action={post}
      noValidate={alive}
      className="grid grid-cols-1 gap-5"
      onInput={() => {
        setTouched(true)
        keep()
      }}
      onSubmit={(event) => {
        // By Enter in a field, while the buttons take no second press.
        if (pending) return event.preventDefault()
        // Taken before the check, which ends after the event is over.
        const { currentTarget } = event
        const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
        const sendIt = () => submit(new FormData(currentTarget, submitter))
        setSent(submitter instanceof HTMLButtonElement ? submitter.value : '')
        if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) {
          event.preventDefault()
          sendIt()
        } else void handleSubmit(sendIt, refuseAgain)(event)
      }}
    >
      <input type="hidden" name="submission" value={state.submissionId} suppressHydrationWarning />
      <ErrorSummary
        ref={summary}
        formId={formId}
        refusal={state.refusal}
        claimId={state.values.claimId}
        errors={errors}
      />
      <div
        ref={status}
        role="status"
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer is a new page, and what was done comes first
        autoFocus={state.ok?.sentence !== undefined}
        className="empty:hidden"
      >
        {state.ok?.sentence && <Notice tone={state.ok.caution ? 'warn' : 'ok'}>{state.ok.sentence}</Notice>}
      </div>
      {back && <KeptNotice discard={discard} />}
      {children}
    </form>
  )
  return (
    <FormProvider
      value={{
        formId,
        state,
        pending,
        sent,
        cancel,
        cancelled,
        touched,
        back,
        pageValues: values,
        errors,
        register,
      }}
    >
      {fold === undefined ? (
        written
      ) : (
        <Disclosure summary={fold} open={unfolded || state.refusal !== undefined || state.ok !== undefined}>
          {written}
        </Disclosure>
      )}
    </FormProvider>
  )
}

/** A file field without a file posts an empty one, which on its way by an action gets a name, as if it had been chosen. */
function dropUnchosen(formData: FormData): void {
  for (const [name, value] of [...formData])
    if (value instanceof File && value.name === '' && value.size === 0) formData.delete(name)
}
