import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readJson, writeJson } from './data-folder'
import { type Account, databaseAccount, mayReach } from './database-account'
import { Fault, writingFault } from './fault'

/** Where the embedded database lies and as whom it runs. `cluster` is PostgreSQL's own data directory. */
export type DatabaseHome = { folder: string; cluster: string; log: string; account: Account }

/**
 * The database's place: `postgres` in the data folder, or, where its user cannot reach that
 * (root's clone in a closed home), a fresh folder of our own that the data folder remembers.
 */
export function openDatabaseHome(dataFolder: string): DatabaseHome {
  const memory = path.join(dataFolder, 'database-folder.json')
  const remembered = readJson<{ folder: string }>(memory)
  if (remembered !== null) {
    if (!existsSync(remembered.folder))
      throw new Fault(
        `The database of ${dataFolder} lay in ${remembered.folder}, which is gone. Put it back, or remove ${memory} to begin with an empty one.`,
      )
    return homeAt(remembered.folder)
  }
  const near = homeAt(path.join(dataFolder, 'postgres'))
  if (mayReach(dataFolder, near.account) && mayReach(near.folder, near.account)) return made(near)
  if (existsSync(near.cluster))
    throw new Fault(
      `There is a database in ${near.folder}, but its own user cannot reach it: open the folders above it, and give it the owner it had.`,
    )
  const far = freshFolder(near.account)
  writeJson(memory, { folder: far })
  return made(homeAt(far))
}

/** Removes a throw-away database: its folder, wherever that lies. */
export function removeDatabaseHome(home: DatabaseHome): void {
  rmSync(home.folder, { recursive: true, force: true })
}

function homeAt(folder: string): DatabaseHome {
  const cluster = path.join(folder, 'cluster')
  return { folder, cluster, log: path.join(folder, 'server.log'), account: databaseAccount(cluster) }
}

function made(home: DatabaseHome): DatabaseHome {
  try {
    mkdirSync(home.folder, { recursive: true, mode: 0o700 })
    if (home.account !== null) chownSync(home.folder, home.account.uid, home.account.gid)
    return home
  } catch (error) {
    throw writingFault(error, home.folder)
  }
}

function freshFolder(account: Account): string {
  for (const place of ['/var/lib', '/var/db', '/var/tmp', tmpdir()]) {
    if (!existsSync(place) || !mayReach(place, account)) continue
    try {
      return mkdtempSync(path.join(place, 'claimdesk-'))
    } catch {} // closed or read-only: the next one
  }
  throw new Fault('There is no folder that the database’s user can reach. Start as an ordinary user.')
}
