import { linkSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readJson, writeJson } from './data-folder'
import { codeOf, Fault, writingFault } from './fault'
import {
  commandOf,
  endProcess,
  identify,
  isRunning,
  type ProcessIdentity,
  parentOf,
} from './process-identity'

type Holder = ProcessIdentity & {
  address: string
  /** npm, when npm started the launcher: without it the launcher ends by itself. */
  startedBy: ProcessIdentity | null
  /** The app's process, which outlives a killed launcher. */
  app: ProcessIdentity | null
}

/** One launcher to a data folder. */
export type Lock = {
  /** Remembers the app's process, so that the next launcher can end it if this one is killed. */
  remember(app: ProcessIdentity): void
  release(): void
}

const ORPHAN_GRACE_MS = 20_000

/**
 * Takes the data folder for this process. A live launcher keeps it (Fault with its address);
 * what a dead one left running of the app is ended. The database it left is adopted elsewhere.
 */
export async function takeLock(folder: string, address: string): Promise<Lock> {
  const file = path.join(folder, 'launcher.json')
  const self = identify(process.pid)
  if (self === null) throw new Error('This process cannot see itself.')
  const holder: Holder = { ...self, address, startedBy: startingNpm(), app: null }

  for (const giveUpAt = Date.now() + ORPHAN_GRACE_MS; !create(file, holder); ) {
    const other = readJson<Holder>(file)
    if (other === null) continue
    if (!isRunning(other)) {
      if (other.app !== null) await endProcess(other.app, 'SIGTERM', 5000)
      takeAway(file, other)
    } else if (other.startedBy !== null && !isRunning(other.startedBy) && Date.now() < giveUpAt) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    } else
      throw new Fault(
        `Claimdesk already runs on this data (process ${other.pid}, ${other.address}). Stop it first, or start another with its own DATA_DIR and PORT.`,
      )
  }
  return {
    remember: (app) => writeJson(file, { ...holder, app }),
    release: () => rmSync(file, { force: true }),
  }
}

/** Calls `then` once the npm that started this process is gone: nobody could stop it by Ctrl-C any more. */
export function whenLeftAlone(then: () => void): void {
  const npm = startingNpm()
  const parent = process.ppid
  if (npm === null) return
  const timer = setInterval(() => {
    if (process.ppid === parent && isRunning(npm)) return
    clearInterval(timer)
    then()
  }, 250)
  timer.unref()
}

/** The npm that started this process, through a shell or directly. */
function startingNpm(): ProcessIdentity | null {
  if (process.env.npm_lifecycle_event === undefined) return null
  const shell = commandOf(process.ppid).includes('start.mjs')
  return identify((shell ? parentOf(process.ppid) : null) ?? process.ppid)
}

function create(file: string, holder: Holder): boolean {
  const beside = `${file}.new-${process.pid}`
  writeJson(beside, holder)
  try {
    linkSync(beside, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw writingFault(error, path.dirname(file))
  } finally {
    rmSync(beside)
  }
}

/** Removes a dead launcher's file, but not one that another starting launcher has put there since. */
function takeAway(file: string, dead: Holder): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const taken = readJson<Holder>(aside)
  if (taken !== null && (taken.pid !== dead.pid || taken.started !== dead.started)) linkSync(aside, file)
  rmSync(aside)
}
