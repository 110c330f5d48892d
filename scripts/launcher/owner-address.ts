import path from 'node:path'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { openSecrets } from './data-folder'
import { addressFor, OWNER } from './database-cluster'
import { openDatabaseHome } from './database-home'
import { Fault } from './fault'
import { findPostmaster } from './postmaster'
import { settingsOfLaunch } from './settings-of-launch'

/** The owner's address for a command: DATABASE_URL, or the embedded database of a running `npm start`. */
export function ownerAddress(): string {
  const settings = settingsOfLaunch()
  if (settings.databaseUrl !== undefined) return settings.databaseUrl
  const folder = path.resolve(settings.dataDir)
  const server = findPostmaster(openDatabaseHome(folder))
  if (server === null)
    throw new Fault(
      `The embedded database in ${folder} does not run. Start it by npm start, or set DATABASE_URL.`,
    )
  return addressFor(server.port, OWNER, openSecrets(folder).ownerPassword)
}

/** The same database, opened for a command. */
export function openOwnersDatabase(): OpenDatabase {
  return openDatabase(ownerAddress(), { prepare: settingsOfLaunch().prepare })
}
