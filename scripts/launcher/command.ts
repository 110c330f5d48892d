import { pathToFileURL } from 'node:url'
import { Fault } from './fault'

/** Runs `command` when the module at `moduleUrl` is what the person started, not when it is imported. */
export async function runAsCommand(moduleUrl: string, command: () => Promise<void>): Promise<void> {
  if (process.argv[1] === undefined || moduleUrl !== pathToFileURL(process.argv[1]).href) return
  try {
    await command()
  } catch (error) {
    reportFault(error)
    process.exitCode = 1
  }
}

/** A Fault is a sentence for the terminal; anything else is a bug and keeps its stack. */
export function reportFault(error: unknown): void {
  console.error(error instanceof Fault ? error.message : error)
}
