import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process beyond its number, which the system uses again: `started` differs for another one. */
export type ProcessIdentity = { pid: number; started: string }

/** Who has this number now, or null when nobody does. */
export function identify(pid: number): ProcessIdentity | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  const started = startOf(pid)
  return started === null ? null : { pid, started }
}

/** Whether that very process still runs. */
export function isRunning(known: ProcessIdentity): boolean {
  return identify(known.pid)?.started === known.started
}

/** Asks a process of ours to end and waits for it; kills it after `graceMs`. */
export async function endProcess(known: ProcessIdentity, signal: NodeJS.Signals, graceMs: number) {
  if (!isRunning(known)) return
  process.kill(known.pid, signal)
  const killAt = Date.now() + graceMs
  while (isRunning(known)) {
    if (Date.now() > killAt) process.kill(known.pid, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The command line of a process; empty when it is gone or not ours to see. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return lineOf('ps', ['-o', 'command=', '-p', String(pid)]) ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** The number of the process that started this one, or null when it cannot be told. */
export function parentOf(pid: number): number | null {
  const said =
    process.platform === 'linux' ? statOf(pid)?.[1] : lineOf('ps', ['-o', 'ppid=', '-p', String(pid)])
  return said ? Number(said) : null
}

function startOf(pid: number): string | null {
  if (process.platform === 'win32') return ''
  if (process.platform !== 'linux') return lineOf('ps', ['-o', 'lstart=', '-p', String(pid)])
  const stat = statOf(pid)
  if (stat === null || stat[0] === 'Z') return null
  return `${stat[19]} since boot ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
}

/** man 5 proc: state, parent and so on; the start time is the 20th. The name before them may hold spaces. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function lineOf(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
