import { spawn } from 'node:child_process'
import { Fault } from './fault'
import { endProcess, identify } from './process-identity'
import type { Running } from './running'

const READY_WITHIN_MS = 60_000
/** Longer than any action takes: a request in flight is answered before the server ends. */
const STOP_WITHIN_MS = 10_000

/**
 * Starts a web server process and waits until it answers at `health`. It has a process group of
 * its own, so that Ctrl-C reaches the launcher alone, which stops things in order.
 */
export async function serve(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  health: string,
  output: 'inherit' | number = 'inherit',
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
    child.once('exit', (code, signal) => end(`the server ended by ${signal ?? `code ${code}`}`))
  })
  if (identity === null) throw new Fault(await ended)
  const stop = () => endProcess(identity, 'SIGTERM', STOP_WITHIN_MS)
  for (const giveUpAt = Date.now() + READY_WITHIN_MS; !(await answers(health)); ) {
    if (gone) throw new Fault(`It did not start: ${await ended}.`)
    if (Date.now() > giveUpAt) {
      await stop()
      throw new Fault(`The server did not answer at ${health}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { pid: identity.pid, ended, stop }
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' })
    return true
  } catch {
    return false
  }
}
