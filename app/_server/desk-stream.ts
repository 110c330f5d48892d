import 'server-only'
import type { z } from 'zod'
import type { Act, Submission } from '@/db/mutations/desk-transaction'
import type { SignedIn } from '@/db/queries/desk/session'
import type { FormState } from '@/domain/form-state'
import type { ReadingLine } from '@/domain/reading-step'
import type { RefusalCode } from '@/domain/refusal'
import { fileOf, signedIn } from './desk-action'
import { formAnswer, type Outcome } from './form-action'
import type { Watch } from './read-article'

const STATUS: Partial<Record<RefusalCode, number>> = {
  ...{ not_signed_in: 401, wrong_role: 403, not_found: 404, too_large: 413, unavailable: 503 },
}

/**
 * A POST route that answers a form as `deskAction` does, and tells meanwhile what is being done: lines of JSON (`ReadingLine`), the last
 * one with the form's state. Only for what stores nothing: it ends at once when the caller goes away. What is refused before anything
 * was done is refused by the status as well.
 */
export function deskStream<S extends z.ZodType>(
  schema: S,
  fn: (act: Act, input: z.output<S>, file: File | null, watch: Watch) => Promise<Outcome>,
  takes: { readonly file: string } | null = null,
): (request: Request) => Promise<Response> {
  const field = takes?.file ?? null
  return async (request) => {
    const formData = await request.formData().catch(() => null)
    if (formData === null) return new Response('This is no form.\n', { status: 400 })
    const { readable, writable } = new TextEncoderStream()
    const lines = writable.getWriter()
    const say = (line: ReadingLine) => lines.write(`${JSON.stringify(line)}\n`).catch(() => {})
    const left = new AbortController()
    lines.closed.catch(() => left.abort())
    const signal = AbortSignal.any([request.signal, left.signal])
    let begin = () => {}
    const begun = new Promise<null>((resolve) => {
      begin = () => resolve(null)
    })
    const tell: Watch['tell'] = (step) => {
      begin()
      void say({ step })
    }
    const work = (actor: SignedIn, input: z.output<S>, submission: Submission | undefined) =>
      fn({ actor, submission }, input, fileOf(formData, field), { tell, signal })
    const answer = formAnswer(formData, schema, signedIn, work, field).then(({ state }) => state)
    const said = answer.then((state) => say({ answer: state }))
    void said.then(() => lines.close()).catch(() => lines.abort())
    return new Response(readable, { status: statusOf(await Promise.race([answer, begun])), headers: HEADERS })
  }
}

/** Told to proxies too: each line is to arrive when it is said. */
const HEADERS = { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' }

function statusOf(state: FormState | null): number {
  return state?.refusal ? (STATUS[state.refusal.code] ?? 422) : 200
}
