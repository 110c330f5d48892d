import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { captures, files } from '@/db/schema'
import { NO_ROOM, NOT_ASKED } from '@/domain/capture'
import type { Files } from '@/outside/files'
import { readKept } from '@/outside/reading/read-kept'
import { beginCapture, waits } from './begin-capture'
import { endFailed, endWithCopy } from './end-capture'
import { fetchCopy } from './fetch-copy'
import { fileFacts } from './file-facts'

export const capturePayload = z.strictObject({ captureId: z.uuid() })

/** So often a page is asked for before its capture has failed; the queue waits longer each time, some minutes in all. */
export const CAPTURE_TRIES = 5

type Asked = {
  readonly files: Files
  readonly attempt: number
  /** The most bytes of files the installation keeps. */
  readonly room: number
  /** Whether a public archive is asked for the page too, once it is saved. */
  readonly archiving: boolean
}

/**
 * Captures what stands at an address: its bytes as a file, and what can be read of them. No transaction is open while the site is asked. One
 * that has ended is left; what may be better in a moment is thrown, so that the queue tries again.
 */
export async function capture(
  db: Database,
  captureId: string,
  { files: kept, attempt, room, archiving }: Asked,
): Promise<void> {
  const begun = await beginCapture(db, captureId)
  if (!begun) return
  if (begun.restricted) return endFailed(db, begun, NOT_ASKED)
  if (await isFull(db, room)) return endFailed(db, begun, NO_ROOM)
  const copy = await fetchCopy(begun.address, kept)
  if ('reason' in copy) {
    if (!copy.again || attempt >= CAPTURE_TRIES) return endFailed(db, begun, copy.reason, copy.gone)
    await db.update(captures).set({ state: 'queued' }).where(waits(captureId))
    throw new Error(copy.reason)
  }
  const facts = copy.kept && (await fileFacts(copy, copy.kept, kept))
  const named = { contentType: copy.contentType, address: copy.finalAddress }
  const page = copy.kept && (await readKept(kept, copy.kept, named))
  const keeps = await endWithCopy(db, begun, { ...copy, facts, archiving }, page)
  if (copy.kept && !keeps) await kept.remove(copy.kept.key)
}

/** Whether the files of the installation have reached the limit that uploads are held to as well. */
async function isFull(db: Database, room: number): Promise<boolean> {
  const [all] = await db.select({ sum: sql<string>`coalesce(sum(${files.bytes}), 0)` }).from(files)
  return Number(all?.sum) >= room
}
