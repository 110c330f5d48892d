import type { Refusal } from './refusal'

/** What a server action answers and a form shows: the typed values as they came, errors by field, a refusal, or success. */
export type FormState = {
  readonly values: Record<string, string>
  readonly fieldErrors: Record<string, string[]>
  readonly refusal?: Omit<Refusal, 'refused'>
  /** `caution` where the sentence is a warning. */
  readonly ok?: { readonly sentence?: string; readonly caution?: boolean }
  readonly submissionId: string
}

/** The state of a form before its first submission. `submissionId` is the idempotency key of the next submission. */
export function emptyFormState(submissionId: string, values: Record<string, string> = {}): FormState {
  return { values, fieldErrors: {}, submissionId }
}

/** The state after a refusal: every typed value kept, so that nothing a person wrote is lost. */
export function refusedFormState(
  state: FormState,
  values: Record<string, string>,
  refusal: Refusal,
): FormState {
  const { refused: _, fieldErrors, ...rest } = refusal
  const errors = Object.fromEntries(Object.entries(fieldErrors ?? {}).map(([k, v]) => [k, [...v]]))
  return { values, fieldErrors: errors, refusal: rest, submissionId: state.submissionId }
}
