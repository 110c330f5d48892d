import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseHome } from './database-home'
import { commandOf, identify, type ProcessIdentity } from './process-identity'

/** The server of a cluster, as far as it has come. */
export type Postmaster = { identity: ProcessIdentity; port: number; ready: boolean }

/**
 * The server that runs on this cluster, or null. Its own `postmaster.pid` is not enough: after a
 * crash it may name a number that is somebody else by now, so the process must name the cluster too.
 */
export function findPostmaster(home: DatabaseHome): Postmaster | null {
  const file = path.join(home.cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  // Line 1 pid, 4 port, 8 status: src/include/utils/pidfile.h
  const lines = readFileSync(file, 'utf8').split('\n')
  const identity = identify(Number(lines[0]))
  if (identity === null || !commandOf(identity.pid).includes(home.cluster)) return null
  return { identity, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}
