import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** A sentence as a model is given it. */
export type AskedSentence = { readonly number: number; readonly text: string }
/** What a model was asked: the path, the headers, the body as sent, and the sentences in it. */
export type Asked = {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly sentences: readonly AskedSentence[]
}
export type Answering = (asked: Asked, response: ServerResponse) => void

const posted = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) })
const material = z.object({ sentences: z.array(z.object({ number: z.number(), text: z.string() })) })

/** A server on this machine that speaks the protocol of language models and answers as it is told. */
export async function modelServer(answering: Answering) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const { messages } = posted.parse(JSON.parse(body))
      const { sentences } = material.parse(JSON.parse(messages.at(-1)?.content ?? ''))
      const one = { path: request.url ?? '', headers: request.headers, body, sentences }
      asked.push(one)
      answering(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has no other address
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Answers with these words, as a model's message. */
export function saying(content: unknown): Answering {
  const said = typeof content === 'string' ? content : JSON.stringify(content)
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: said } }] }))
  }
}
