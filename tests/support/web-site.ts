import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of the world outside, on this machine. */
export type WebSite = { readonly address: string; readonly asked: string[]; close(): Promise<void> }

/** Serves these pages, by path, on a free port of 127.0.0.1; anything else is 404. `asked` names the paths that were asked for. */
export async function webSite(pages: Readonly<Record<string, RequestListener>>): Promise<WebSite> {
  const asked: string[] = []
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
    asked,
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
