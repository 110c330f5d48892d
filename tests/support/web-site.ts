import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net'

type Pages = Readonly<Record<string, RequestListener>>

/** A site of the world outside, on this machine. */
export type WebSite = {
  readonly address: string
  readonly port: number
  /** The paths that were asked for. */
  readonly asked: string[]
  /** From now on it has these pages and no others. */
  serve(pages: Pages): void
  close(): Promise<void>
}

/** Serves these pages, by path, on a free port of 127.0.0.1; anything else is 404. */
export async function webSite(first: Pages = {}): Promise<WebSite> {
  const asked: string[] = []
  let pages = first
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const page = pages[path]
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has no other address
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    asked,
    serve: (others) => {
      pages = others
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A page of this type and body. */
export function page(body: string | Buffer, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
}

/** An answer that leads on. */
export function redirect(to: string, status = 302): RequestListener {
  return (_, response) => {
    response.writeHead(status, { location: to }).end()
  }
}

/** A server that speaks as it likes: by the path that is asked for, what it does with the connection. */
export async function rawSite(
  answers: Readonly<Record<string, (socket: Socket) => void>>,
): Promise<Pick<WebSite, 'address' | 'port' | 'close'>> {
  const open = new Set<Socket>()
  const server = createRawServer((socket) => {
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
    socket.once('data', (asked) => {
      const [path = ''] = (asked.toString('latin1').split(' ')[1] ?? '').split('?')
      answers[path]?.(socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has no other address
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** Writes the same again and again, as fast as it is taken in or every so many milliseconds, until the other side has gone. */
export function endlessly(socket: Socket, words: string | Buffer, everyMs = 0): void {
  if (socket.destroyed) return
  if (everyMs > 0) {
    socket.write(words)
    setTimeout(() => endlessly(socket, words, everyMs), everyMs)
  } else if (socket.write(words)) setImmediate(() => endlessly(socket, words))
  else socket.once('drain', () => endlessly(socket, words))
}
