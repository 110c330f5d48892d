import { spawn } from 'node:child_process'
import { Fault } from './fault'
import { endProcess, identify } from './process-identity'
import type { Running } from './running'

/** Longer than it gives the jobs it has. */
const STOP_WITHIN_MS = 10_000

/**
 * Starts the worker. Like the server it has a process group of its own; the channel to it closes when the launcher dies in whatever way, and
 * then it ends by itself.
 */
export async function startWorker(env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const identity = child.pid === undefined ? null : identify(child.pid)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`the worker did not start: ${error.message}`))
    child.once('exit', (code, by) => resolve(`the worker ended by ${by ?? `code ${code}`}`))
  })
  if (identity === null) throw new Fault(await ended)
  return { pid: identity.pid, ended, stop: () => endProcess(identity, 'SIGTERM', STOP_WITHIN_MS) }
}
