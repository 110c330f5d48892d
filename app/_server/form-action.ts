import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { isDatabaseUnavailable } from '@/db/client'
import type { Submission } from '@/db/mutations/desk-transaction'
import { type FormState, refusedFormState } from '@/domain/form-state'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { refuseForeign } from './origin'
import { postedForm, readForm } from './request-form'
import { logSecurity } from './security-log'

/**
 * What an action may answer: a refusal; a page to go to; or that it is done, with a sentence and, where the form shall not
 * start again from the page's own values, the values to show; `caution` where the sentence is a warning. What else a mutation gives back is not sent to the browser.
 */
export type Outcome =
  | Refusal
  | { readonly goTo: string }
  | { readonly sentence?: string; readonly caution?: boolean; readonly values?: Record<string, string> }
  | object

/** A server action as forms take it (`useActionState`). */
export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>

type Caller = { readonly id: string | null }

/** The state a form is answered with, and where a change that was made leads on to. */
export type FormAnswer = { readonly state: FormState; readonly goTo?: string }

/**
 * Answers a submission: the call's origin, who calls, the schema, then `fn`. Whatever goes wrong comes back as a form state
 * that holds what was typed, passwords left out.
 */
export async function formAnswer<S extends z.ZodType, C extends Caller>(
  formData: FormData,
  schema: S,
  whoCalls: () => Promise<C | Refusal>,
  fn: (caller: C, input: z.output<S>, submission: Submission | undefined) => Promise<Outcome>,
  file: string | null = null,
): Promise<FormAnswer> {
  const { values, submission } = postedForm(formData)
  const state: FormState = { values, fieldErrors: {}, submissionId: submission?.id ?? crypto.randomUUID() }
  const refused = (refusal: Refusal) => {
    const used = refusal.code === 'sent_before' // the key belongs to the earlier text, so the next submission needs one of its own
    const next = used ? { ...state, submissionId: crypto.randomUUID() } : state
    return { state: refusedFormState(next, values, refusal) }
  }
  let actorId: string | null = null
  try {
    const foreign = await foreignCall()
    if (foreign) return refused(foreign)
    const caller = await whoCalls()
    if (isRefusal(caller)) return refused(logged(caller, actorId))
    actorId = caller.id
    const read = readForm(schema, formData, file)
    if ('refusal' in read) return refused(logged(read.refusal, actorId))
    const outcome = await fn(caller, read.input, submission)
    if (isRefusal(outcome)) return refused(logged(outcome, actorId))
    const goTo = 'goTo' in outcome && typeof outcome.goTo === 'string' ? outcome.goTo : undefined
    return { state: done(outcome), goTo }
  } catch (error) {
    unstable_rethrow(error)
    return refused(await failure(error, actorId))
  }
}

/** The same as the answer of a server action: a change leads on, or shows the page as it is now. */
export async function answerForm<S extends z.ZodType, C extends Caller>(
  ...submitted: Parameters<typeof formAnswer<S, C>>
): Promise<FormState> {
  const { state, goTo } = await formAnswer(...submitted)
  if (goTo !== undefined) redirect(goTo)
  if (!state.refusal) refresh()
  return state
}

/** The refusal of a call that does not come from this installation's own pages. */
export async function foreignCall(): Promise<Refusal | null> {
  const sentence = refuseForeign(await headers(), process.env.APP_URL)
  if (sentence === null) return null
  logSecurity({ type: 'action_foreign', reason: sentence })
  return refuse('invalid', { sentence })
}

const DENIALS: readonly string[] = ['wrong_role', 'not_found', 'part_author', 'same_person', 'not_signed_in']

function logged(refusal: Refusal, actorId: string | null): Refusal {
  const { code, fieldErrors } = refusal
  if (DENIALS.includes(code)) logSecurity({ type: 'action_denied', actorId, code })
  if (code === 'invalid')
    logSecurity({ type: 'action_invalid', actorId, fields: Object.keys(fieldErrors ?? {}) })
  return refusal
}

function done(outcome: object): FormState {
  const sentence =
    'sentence' in outcome && typeof outcome.sentence === 'string' ? outcome.sentence : undefined
  const given = 'values' in outcome && typeof outcome.values === 'object' ? { ...outcome.values } : {}
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
  const caution = 'caution' in outcome && outcome.caution === true
  const ok = { sentence, ...(caution && { caution }) }
  return { values, fieldErrors: {}, ok, submissionId: crypto.randomUUID() }
}

/** An outage keeps the text and says so; a fault of ours goes to the log under a number, and only the number to the person. */
async function failure(error: unknown, actorId: string | null): Promise<Refusal> {
  if (isDatabaseUnavailable(error)) return refuse('unavailable')
  const id = (await headers()).get('x-request-id') ?? crypto.randomUUID()
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  logSecurity({ type: 'action_failed', actorId, id, error: told })
  return refuse('unavailable', {
    sentence: `Something went wrong on our side; what you wrote is still here. Number of this fault: ${id}`,
  })
}
