import path from 'node:path'
import { asc, gt, inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { files } from '@/db/schema'
import { type Files, filesOf } from '@/outside/files'
import { runAsCommand } from './launcher/command'
import { Fault } from './launcher/fault'
import { openOwnersDatabase } from './launcher/owner-address'
import { settingsOfLaunch } from './launcher/settings-of-launch'

const AT_ONCE = 500

/** How many files and bytes were looked at, and everything that is wrong, one sentence each. */
export type FilesVerified = {
  readonly files: number
  readonly bytes: number
  readonly faults: readonly string[]
}

/**
 * Reads every stored file again: each row has its file, of the length and the hash it was kept with, and each file has its row. A file that
 * was written within the last hour may have none yet.
 */
export async function verifyFiles(db: Database, kept: Files): Promise<FilesVerified> {
  const faults: string[] = []
  let looked = 0
  let bytes = 0
  for (let after = ''; ; ) {
    const rows = await db
      .select()
      .from(files)
      .where(gt(files.key, after))
      .orderBy(asc(files.key))
      .limit(AT_ONCE)
    for (const row of rows) {
      const found = await kept.measure(row.key)
      const fault = faultOf(row, found)
      if (fault) faults.push(fault)
      looked += 1
      bytes += found?.bytes ?? 0
      after = row.key
    }
    if (rows.length < AT_ONCE) break
  }
  return { files: looked, bytes, faults: [...faults, ...(await strays(db, kept))] }
}

function faultOf(
  { key, sha256, bytes }: typeof files.$inferSelect,
  found: { readonly sha256: string; readonly bytes: number } | null,
): string | null {
  if (found === null) return `File ${key} is missing.`
  if (found.bytes !== bytes) return `File ${key} has ${found.bytes} bytes; it was kept with ${bytes}.`
  return found.sha256 === sha256
    ? null
    : `File ${key} is not what was kept: its SHA-256 is ${found.sha256}, not ${sha256}.`
}

async function strays(db: Database, kept: Files): Promise<string[]> {
  const old = Date.now() - 60 * 60 * 1000
  const found: string[] = []
  let keys: string[] = []
  const look = async () => {
    const named = await db.select({ key: files.key }).from(files).where(inArray(files.key, keys))
    const known = new Set(named.map(({ key }) => key))
    found.push(...keys.filter((key) => !known.has(key)))
    keys = []
  }
  for await (const { key, changedAt } of kept.list()) {
    if (changedAt.getTime() < old) keys.push(key)
    if (keys.length === AT_ONCE) await look()
  }
  if (keys.length > 0) await look()
  return found.map((key) => `File ${key} belongs to nothing the desk knows of.`)
}

await runAsCommand(import.meta.url, async () => {
  const { db, close } = openOwnersDatabase()
  try {
    const verified = await verifyFiles(db, filesOf(path.resolve(settingsOfLaunch().dataDir)))
    if (verified.faults.length > 0) throw new Fault(`The files do not verify:\n${verified.faults.join('\n')}`)
    console.log(`The files verify: ${verified.files} files, ${verified.bytes} bytes.`)
  } finally {
    await close()
  }
})
