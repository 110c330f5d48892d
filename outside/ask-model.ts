import { z } from 'zod'
import { ModelAnswers } from '@/domain/extraction/model-answer'
import { askingFor, type Message, PIECES_MAX, type Piece, piecesOf } from '@/domain/extraction/model-pieces'
import { type PieceAnswer, suggestionsOf } from '@/domain/extraction/model-suggestions'
import type { SegmentedText } from '@/domain/extraction/suggest'
import type { ModelFault, Suggested } from '@/domain/extraction/suggester'
import type { ModelSettings } from '@/domain/settings'

/** The most bytes of one answer that are read, and how many questions are under way at once. */
const ANSWER_MAX = 512 * 1024
const AT_ONCE = 4

/**
 * Asks a language model that speaks the OpenAI protocol what a text asserts, piece by piece, and gives what of its answers stands up to the text;
 * where it fails, is slow or says nothing usable, what the desk's own rules suggest. Never throws. The key goes to the address of the settings
 * and nowhere else: no redirect is followed, and no error text of the other side is passed on. `asks` leaves out sentences nothing is wanted of.
 */
export async function suggestByModel(
  text: SegmentedText,
  model: ModelSettings,
  asks?: (words: string) => boolean,
): Promise<Suggested> {
  const pieces = piecesOf(text, asks)
  const answers = new ModelAnswers(text)
  const deadline = AbortSignal.timeout(model.ms)
  const told: PieceAnswer[] = pieces.slice(PIECES_MAX).map((piece) => ({ piece, answer: 'too_long' }))
  const waiting = pieces.slice(0, PIECES_MAX).values()
  const askOn = async () => {
    for (const piece of waiting)
      told.push({ piece, answer: await answerAbout(piece, text, model, answers, deadline) })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn))
  return suggestionsOf(text, model.name, told)
}

async function answerAbout(
  piece: Piece,
  text: SegmentedText,
  model: ModelSettings,
  answers: ModelAnswers,
  deadline: AbortSignal,
): Promise<PieceAnswer['answer']> {
  const content = await ask(askingFor(piece, text), model, deadline)
  if ('fault' in content) return content.fault
  const found = answers.read(piece, content.said)
  return found.length > 0 ? found : 'unusable'
}

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

async function ask(
  messages: readonly Message[],
  { url, key, name }: ModelSettings,
  signal: AbortSignal,
): Promise<{ said: string } | { fault: ModelFault }> {
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify({
        model: name,
        messages,
        temperature: 0,
        response_format: { type: 'json_object' },
      }),
      redirect: 'error',
      signal,
    })
    const body = response.ok ? await bodyOf(response) : null
    if (body === null) {
      await response.body?.cancel()
      return { fault: 'failed' }
    }
    const read = completion.safeParse(JSON.parse(body))
    const said = read.data?.choices[0]?.message.content
    return said === undefined ? { fault: 'unusable' } : { said }
  } catch (error) {
    if (signal.aborted) return { fault: 'slow' }
    return { fault: error instanceof SyntaxError ? 'unusable' : 'failed' }
  }
}

/** The body as text; null where it is larger than an answer may be. */
async function bodyOf(response: Response): Promise<string | null> {
  if (!response.body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    // Node's own streams can be walked, the types of browsers do not say so
    length += chunk.length
    if (length > ANSWER_MAX) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
