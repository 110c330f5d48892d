import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { codeOf, Fault, writingFault } from './fault'

const LEAST_FREE_MEGABYTES = 200

/** What is generated once for an installation and never leaves its data folder. */
export type Secrets = {
  authSecret: string
  ownerPassword: string
  deskPassword: string
  readerPassword: string
  workerPassword: string
}

/** Makes the data folder if absent, tries it, and gives its whole path; a Fault says why not. */
export function openDataFolder(dataDir: string): string {
  const folder = path.resolve(dataDir)
  try {
    // 0711: the database's own user must pass through; it lists nothing, and every secret file is 0600.
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    const trial = path.join(folder, `.trial-${process.pid}`)
    writeFileSync(trial, randomBytes(4096))
    rmSync(trial)
  } catch (error) {
    throw writingFault(error, folder)
  }
  const disk = statfsSync(folder)
  const free = Math.floor((disk.bavail * disk.bsize) / 1024 / 1024)
  if (free < LEAST_FREE_MEGABYTES)
    throw new Fault(
      `The disk of ${folder} is nearly full: ${free} MB are free, ${LEAST_FREE_MEGABYTES} are needed. Free some space and start again.`,
    )
  return folder
}

/** The installation's secrets, made at the first call. */
export function openSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  const known = readJson<Partial<Secrets>>(file) ?? {}
  const secrets: Secrets = {
    authSecret: known.authSecret ?? secret(),
    ownerPassword: known.ownerPassword ?? secret(),
    deskPassword: known.deskPassword ?? secret(),
    readerPassword: known.readerPassword ?? secret(),
    workerPassword: known.workerPassword ?? secret(),
  }
  if (JSON.stringify(known) !== JSON.stringify(secrets)) writeJson(file, secrets)
  return secrets
}

/** A file of ours, or null when there is none. It is trusted: nobody else can write it. */
export function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T // written by writeJson, in a folder of ours
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw codeOf(error) === 'EACCES' ? new Fault(`${file} belongs to another user.`) : error
  }
}

/** Writes whole or not at all, for the owner's eyes only. */
export function writeJson(file: string, value: unknown): void {
  const beside = `${file}.${process.pid}`
  try {
    writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true })
    renameSync(beside, file)
  } catch (error) {
    throw writingFault(error, path.dirname(file))
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}
