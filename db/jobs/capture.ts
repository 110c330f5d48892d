import { z } from 'zod'
import type { Database } from '@/db/client'
import { captures } from '@/db/schema'
import { NOT_ASKED } from '@/domain/capture'
import { isRefusal } from '@/domain/refusal'
import type { Files, KeptFile } from '@/outside/files'
import { READING_LIMITS, startReader } from '@/outside/reading/start-reader'
import { beginCapture, waits } from './begin-capture'
import { endFailed, endWithCopy } from './end-capture'
import { type Copy, fetchCopy } from './fetch-copy'
import { fileFacts } from './file-facts'

export const capturePayload = z.strictObject({ captureId: z.uuid() })

/** So often a page is asked for before its capture has failed; the queue waits longer each time, some minutes in all. */
export const CAPTURE_TRIES = 5

/** Larger documents are kept and not read. */
const READ_MOST = 40 * 1024 * 1024

type Asked = { readonly files: Files; readonly attempt: number }

/**
 * Captures what stands at an address: its bytes as a file, and what can be read of them. No transaction is open while the site is asked. One
 * that has ended is left; what may be better in a moment is thrown, so that the queue tries again.
 */
export async function capture(db: Database, captureId: string, { files, attempt }: Asked): Promise<void> {
  const begun = await beginCapture(db, captureId)
  if (!begun) return
  if (begun.restricted) return endFailed(db, begun, NOT_ASKED)
  const copy = await fetchCopy(begun.address, files)
  if ('reason' in copy) {
    if (!copy.again || attempt >= CAPTURE_TRIES) return endFailed(db, begun, copy.reason)
    await db.update(captures).set({ state: 'queued' }).where(waits(captureId))
    throw new Error(copy.reason)
  }
  const facts = copy.kept && (await fileFacts(copy, copy.kept, files))
  await endWithCopy(db, begun, { ...copy, facts }, await read(copy, files))
}

/** What can be read of a copy; null where that is nothing the desk reads. */
async function read({ kept, contentType, finalAddress }: Copy, files: Files) {
  if (!kept || kept.bytes > READ_MOST) return null
  const reader = startReader({ limits: { megabytes: 2 * READING_LIMITS.megabytes } })
  const page = await reader.readPage(await bytesOf(files, kept), { contentType, address: finalAddress })
  return isRefusal(page) ? null : page
}

async function bytesOf(files: Files, { key }: KeptFile): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of files.read(key)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
