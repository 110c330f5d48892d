import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Act } from '@/db/mutations/desk-transaction'
import type { SignedIn } from '@/db/queries/desk/session'
import { isRefusal, refuse } from '@/domain/refusal'
import { currentActor } from './actor'
import { answerForm, type FormAction, foreignCall, type Outcome } from './form-action'
import { untilReadersSeeIt } from './page-cache'

export type { FormAction, Outcome } from './form-action'

/**
 * The one way a form of a signed-in person reaches the desk. `fn` asks for permission itself, through the mutation it calls;
 * `act.submission` is the form's idempotency key with what was typed. What it changed, readers' next load shows when it answers.
 */
export function deskAction<S extends z.ZodType>(
  schema: S,
  fn: (act: Act, input: z.output<S>) => Promise<Outcome>,
): FormAction {
  const whoCalls = async () => (await currentActor()) ?? refuse('not_signed_in')
  return (_previous, formData) =>
    answerForm(formData, schema, whoCalls, async (actor, input, submission) => {
      const outcome = await fn({ actor, submission }, input)
      if (!isRefusal(outcome)) await untilReadersSeeIt()
      return outcome
    })
}

/** The same for the few forms of people without a session: signing in, and links that make an account. */
export function openAction<S extends z.ZodType>(
  schema: S,
  fn: (input: z.output<S>) => Promise<Outcome>,
): FormAction {
  const whoCalls = async () => ({ id: null })
  return (_previous, formData) => answerForm(formData, schema, whoCalls, (_, input) => fn(input))
}

/** A button without fields whose work cannot be refused, such as signing out. A call from another site does nothing. */
export function buttonAction(fn: (actor: SignedIn | null) => Promise<void>): () => Promise<void> {
  return async () => {
    if (await foreignCall()) return
    const actor = await currentActor().catch((error: unknown) => {
      unstable_rethrow(error)
      return null
    })
    await fn(actor)
  }
}
