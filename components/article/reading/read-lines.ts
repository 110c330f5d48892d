import { type FormState, refusedFormState } from '@/domain/form-state'
import { formValues } from '@/domain/form-values'
import type { ReadingLine, ReadingStep } from '@/domain/reading-step'
import { refuse } from '@/domain/refusal'

/**
 * Sends a form to where it is read, tells of each step as it comes, and gives the state that the form shall show. Throws where no
 * answer comes, also after `signal`.
 */
export async function readLines(
  address: string,
  { state, formData, signal }: { state: FormState; formData: FormData; signal: AbortSignal },
  tell: (step: ReadingStep) => void,
): Promise<FormState> {
  const response = await fetch(address, { method: 'POST', body: formData, signal })
  const isLines = response.headers.get('content-type')?.startsWith('application/x-ndjson')
  if (!isLines || !response.body) {
    if (response.status < 400 || response.status >= 500) throw new Error(`Status ${response.status}.`)
    return refusedFormState(
      state,
      formValues(formData),
      refuse('invalid', { sentence: await response.text() }),
    )
  }
  for await (const line of linesOf(response.body)) {
    const said: ReadingLine = JSON.parse(line) // our own route's lines
    if ('answer' in said) return said.answer
    tell(said.step)
  }
  throw new Error('The answer broke off.')
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let begun = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const [first = '', ...more] = decoder.decode(part.value, { stream: true }).split('\n')
    begun += first
    for (const next of more) {
      yield begun
      begun = next
    }
  }
}
