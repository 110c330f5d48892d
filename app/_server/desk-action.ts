import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Act } from '@/db/mutations/desk-transaction'
import type { SignedIn } from '@/db/queries/desk/session'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { currentActor } from './actor'
import { answerForm, type FormAction, foreignCall, type Outcome } from './form-action'
import { untilReadersSeeIt } from './page-cache'

export type { FormAction, Outcome } from './form-action'

/**
 * The one way a form of a signed-in person reaches the desk. `fn` asks for permission itself, through the mutation it calls;
 * `act.submission` is the form's idempotency key with what was typed; a form that takes a file names its field. What it changed, readers' next load shows when it answers.
 */
export function deskAction<S extends z.ZodType>(
  schema: S,
  fn: (act: Act, input: z.output<S>, file: File | null) => Promise<Outcome>,
  takes: { readonly file: string } | null = null,
): FormAction {
  const file = takes?.file ?? null
  return (_previous, formData) => {
    const work = async (actor: SignedIn, input: z.output<S>, submission: Act['submission']) => {
      const outcome = await fn({ actor, submission }, input, fileOf(formData, file))
      if (!isRefusal(outcome)) await untilReadersSeeIt()
      return outcome
    }
    return answerForm(formData, schema, signedIn, work, file)
  }
}

/** The person who calls, or that they have to sign in. */
export async function signedIn(): Promise<SignedIn | Refusal> {
  return (await currentActor()) ?? refuse('not_signed_in')
}

/** The file of a form; browsers send one of no bytes and no name where none was chosen. */
export function fileOf(formData: FormData, name: string | null): File | null {
  const sent = name === null ? null : formData.get(name)
  return sent instanceof File && (sent.size > 0 || sent.name !== '') ? sent : null
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
