import { existsSync, readFileSync } from 'node:fs'
import { readSettings, type Settings } from '@/domain/settings'
import { Fault } from './fault'

/** The settings of the environment and of `.env`; a Fault names everything that is wrong with them. */
export function settingsOfLaunch(): Settings {
  readEnvironmentFile('.env')
  const read = readSettings(process.env)
  if ('faults' in read) throw new Fault(read.faults.join('\n'))
  const { databaseUrl, databaseDeskUrl, databaseReaderUrl } = read.settings
  if (databaseUrl === undefined && (databaseDeskUrl ?? databaseReaderUrl) !== undefined)
    throw new Fault(
      'DATABASE_DESK_URL and DATABASE_READER_URL need DATABASE_URL, the owner’s address, beside them.',
    )
  return read.settings
}

/** NAME=value lines; what the environment already names wins. */
function readEnvironmentFile(file: string): void {
  if (!existsSync(file)) return
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, value] = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) process.env[name] ??= value.replace(/^(["'])(.*)\1$/, '$2')
  }
}
