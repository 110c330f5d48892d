import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Fault } from './fault'

/** The system user PostgreSQL runs as; null is the one who started us. */
export type Account = { uid: number; gid: number } | null

/**
 * PostgreSQL refuses to run as root: then an existing cluster keeps the user it belongs to, and
 * a new one gets `postgres` or `nobody`.
 */
export function databaseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return null
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Fault(
    'PostgreSQL does not run as root, and there is no user postgres or nobody. Start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether `account` may pass through every folder above `place` (which need not exist yet). */
export function mayReach(place: string, account: Account): boolean {
  if (account === null) return true
  const above = path.dirname(place)
  if (above !== place && !mayReach(above, account)) return false
  if (!existsSync(place)) return true
  const { mode, uid, gid } = statSync(place)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  return (mode & bit) !== 0
}
