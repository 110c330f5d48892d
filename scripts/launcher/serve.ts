import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { Fault } from './fault'
import { endProcess, identify, type ProcessIdentity } from './process-identity'
import type { Running } from './running'

const READY_WITHIN_MS = 60_000
/** Longer than any action takes: a request in flight is answered before the server ends. */
const STOP_WITHIN_MS = 10_000

type Options = {
  /** Where it prints to; by default where the launcher does. */
  output?: 'inherit' | number
  /** Told as soon as the process is there, long before it answers. */
  begun?: (identity: ProcessIdentity) => void
  /** Ends the waiting: the process is stopped, and the promise rejects with a `Fault`. */
  signal?: AbortSignal
}

/**
 * Starts a web server process and waits until it answers at `health`. It has a process group of
 * its own, so that Ctrl-C reaches the launcher alone, which stops things in order.
 */
export async function serve(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  health: string,
  { output = 'inherit', begun, signal }: Options = {},
): Promise<Running> {
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', output, output] })
  const identity = child.pid === undefined ? null : identify(child.pid)
  let gone = false
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      gone = true
      resolve(how)
    }
    child.once('error', (error) => end(`the server did not start: ${error.message}`))
    child.once('exit', (code, by) => end(`the server ended by ${by ?? `code ${code}`}`))
  })
  if (identity === null) throw new Fault(await ended)
  begun?.(identity)
  const stop = () => endProcess(identity, 'SIGTERM', STOP_WITHIN_MS)
  for (const giveUpAt = Date.now() + READY_WITHIN_MS; !(await answers(health)); ) {
    if (gone) throw new Fault(`It did not start: ${await ended}.`)
    if (signal?.aborted || Date.now() > giveUpAt) {
      await stop()
      throw new Fault(`The server did not answer at ${health}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { pid: identity.pid, ended, stop }
}

/** By http itself: `fetch` refuses some ports (the standard's list of bad ports) on which a server may well be asked to listen. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(url, { timeout: 2000 }, (answer) => {
      answer.resume()
      resolve(true)
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(false))
  })
}
