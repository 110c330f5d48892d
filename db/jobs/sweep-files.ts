import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { holdFile, isReferredTo } from '@/db/file-references'
import { files } from '@/db/schema'
import { FILES_KEPT } from '@/domain/job'
import type { Files } from '@/outside/files'

/** How many files without a row went, and how many rows that nothing referred to, each with its file. */
export type SweptFiles = { readonly strays: number; readonly unused: number }

/**
 * Deletes uploads that nothing came to refer to, then files that no row names: what an upload or a crash left. The row goes first, in a statement that
 * only succeeds while nothing refers to it, so that no row ever stands without its file.
 */
export async function sweepFiles(db: Database, kept: Files): Promise<SweptFiles> {
  const unused = await removeUnused(db, kept)
  let strays = 0
  const old = Date.now() - FILES_KEPT.strayHours * 60 * 60 * 1000
  for await (const keys of inBatches(kept, old)) {
    const known = await db.select({ key: files.key }).from(files).where(inArray(files.key, keys))
    const named = new Set(known.map(({ key }) => key))
    for (const key of keys)
      if (!named.has(key)) {
        await kept.remove(key)
        strays += 1
      }
  }
  return { strays, unused }
}

const BATCH = 500

async function removeUnused(db: Database, kept: Files): Promise<number> {
  const unused = await db
    .select({ id: files.id, key: files.key })
    .from(files)
    .where(and(lt(files.createdAt, hoursAgo(FILES_KEPT.unusedHours)), sql`not ${isReferredTo()}`))
    .limit(BATCH)
  let removed = 0
  for (const { id, key } of unused) {
    // Whoever takes it up meanwhile holds it, and has referred to it by the time this looks again.
    const gone = await db.transaction(async (tx) => {
      await holdFile(tx, id)
      const { count } = await tx.delete(files).where(and(eq(files.id, id), sql`not ${isReferredTo()}`))
      return count === 1
    })
    if (!gone) continue
    await kept.remove(key)
    removed += 1
  }
  return removed
}

/** Keys of files that were last changed before then, some at a time. */
async function* inBatches(kept: Files, before: number): AsyncIterable<string[]> {
  let keys: string[] = []
  for await (const { key, changedAt } of kept.list()) {
    if (changedAt.getTime() < before) keys.push(key)
    if (keys.length === BATCH) {
      yield keys
      keys = []
    }
  }
  if (keys.length > 0) yield keys
}

function hoursAgo(hours: number) {
  return sql`clock_timestamp() - make_interval(hours => ${hours})`
}
