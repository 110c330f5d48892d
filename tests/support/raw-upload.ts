import { request } from 'node:http'
import { sessionCookie } from './plain-form'

/** How an upload is sent: the length it says it has in its head (none at all with null), and after how many bytes its connection breaks. */
export type RawUpload = {
  readonly session?: string
  readonly name?: string
  readonly bytes?: number
  readonly keepMetadata?: boolean
  readonly contentLength?: number | null
  readonly breaksAfter?: number
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
}
/** What it was answered, if it was. */
export type RawAnswer = { readonly status: number; readonly body: Record<string, unknown> } | null

/** Sends a file as the desk's upload field does, or as a broken or lying program would. */
export function sendRaw(address: string, content: Buffer, how: RawUpload = {}): Promise<RawAnswer> {
  const { session = '', name = 'file.txt', bytes = content.length, keepMetadata = false } = how
  const { contentLength = content.length, breaksAfter, path = '/desk/files/new', headers } = how
  const query = new URLSearchParams({ name, bytes: String(bytes), keepMetadata: String(keepMetadata) })
  return new Promise((resolve) => {
    const sending = request(`${address}${path}?${query}`, {
      method: 'POST',
      headers: {
        ...{ origin: address, 'content-type': 'application/octet-stream' },
        ...sessionCookie(session),
        ...(contentLength === null ? {} : { 'content-length': String(contentLength) }),
        ...headers,
      },
    })
    sending.on('error', () => resolve(null))
    sending.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('error', () => resolve(null))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: parsed(text) }))
    })
    if (breaksAfter === undefined) sending.end(content)
    else sending.write(content.subarray(0, breaksAfter), () => sending.destroy())
  })
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return { text }
  }
}
