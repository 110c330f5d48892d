import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The clone this file lies in. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs `npm ci` unless what is installed is what the lock file names. npm writes its own record
 * (`node_modules/.package-lock.json`) last, so an install that was cut short counts as none.
 * Says what it does; false after a failure.
 */
export function installIfNeeded({ withDevDependencies }) {
  if (isInstalled(withDevDependencies)) return true
  console.log('  install    by the lock file, this takes about half a minute')
  const began = Date.now()
  const npm = process.env.npm_execpath
  const omit = withDevDependencies ? '--include=dev' : '--include=optional'
  const args = ['ci', omit, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        shell: process.platform === 'win32',
      })
  if (run.status === 0 && isInstalled(withDevDependencies)) {
    console.log(`  install    done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    return true
  }
  console.error(installFault(run))
  return false
}

function isInstalled(withDevDependencies) {
  const record = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([place, { version, optional, extraneous, dev, devOptional }]) => {
    const mayBeAbsent =
      place === '' || optional || extraneous || ((dev || devOptional) && !withDevDependencies)
    return present[place] === undefined ? mayBeAbsent : present[place].version === version
  })
}

function installFault(run) {
  const said = String(run.stderr ?? '') + String(run.error ?? '')
  if (/ENOSPC|no space left/i.test(said))
    return 'The disk is full: npm could not install. Free some space and start again.'
  if (/EACCES|EPERM|EROFS/.test(said)) return `npm may not write to ${root}: ${said.trim()}`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(said))
    return `npm could not reach its registry. Connect this machine, then start again.\n${said.trim()}`
  return `npm ci failed.\n${said.trim()}`
}
