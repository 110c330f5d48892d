import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { endlessly, rawSite } from './web-site'

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'
const BOMB = gzipSync(Buffer.alloc(200 * 1024 * 1024))
const MUCH = Buffer.alloc(256 * 1024, 'a ')

/** What a site that means the desk ill does with a question, by its path. */
export const HOSTILE: Readonly<Record<string, (socket: Socket) => void>> = {
  '/drips': (socket) => {
    socket.write(`${HEAD}content-length: 100000\r\n\r\n`)
    endlessly(socket, 'a', 1000)
  },
  '/never-ends': (socket) => {
    socket.write(`${HEAD}\r\n`)
    endlessly(socket, MUCH, 20)
  },
  '/bomb': (socket) =>
    socket.end(Buffer.concat([Buffer.from(`${HEAD}content-encoding: gzip\r\n\r\n`), BOMB])),
  '/lies': (socket) => socket.write(`${HEAD}content-length: 90000\r\n\r\nForty ships`),
  '/no-http': (socket) => endlessly(socket, Buffer.alloc(1024), 5),
}

/** Such a site on this machine. */
export function hostileSite(): ReturnType<typeof rawSite> {
  return rawSite(HOSTILE)
}
