import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { files } from '@/db/schema'
import { type Actor, may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { megabytes, nameOfFile, type UploadLimits } from '@/domain/upload'
import type { Files } from '@/outside/files'
import { type Received, receive } from '@/outside/uploads/receive'

/** Where files go, and how much of them is kept. */
export type UploadPlace = { readonly files: Files; readonly limits: UploadLimits }

/** A file on its way: its bytes, what it is called, and how many bytes were announced, if that was said. */
export type Upload = {
  readonly content: AsyncIterable<Uint8Array>
  readonly name: string
  readonly bytes: number | null
  readonly keepMetadata: boolean
}

/** A file that was kept, as its uploader may know it. */
export type TakenIn = {
  readonly fileId: string
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly bytes: number
  readonly stripped: boolean
}

/**
 * Takes in a file of this person's. Whether they may and whether there is room is asked before a byte is read; the row is written when the file is
 * whole on the disk, and a file that gets none does not stay. It is theirs alone until something refers to it, and goes after a day if nothing does.
 */
export async function takeInUpload(
  db: Database,
  { files: kept, limits }: UploadPlace,
  actor: Actor,
  upload: Upload,
): Promise<TakenIn | Refusal> {
  const { content, name, bytes, keepMetadata } = upload
  const denied =
    may(actor, 'upload_file') ?? tooLarge(limits, bytes ?? 0) ?? (await noRoom(db, limits, actor, bytes ?? 1))
  if (denied) return denied
  const received = await receive(kept, content, { most: limits.file, bytes, keepMetadata })
  if (isRefusal(received)) return received
  const made = await writeRow(db, limits, actor, received, nameOfFile(name, received.mediaType)).catch(
    async (error: unknown) => {
      await kept.remove(received.key)
      throw error
    },
  )
  if (isRefusal(made)) await kept.remove(received.key)
  return made
}

function writeRow(
  db: Database,
  limits: UploadLimits,
  actor: Actor,
  { key, sha256, bytes, mediaType, stripped }: Received,
  name: string,
): Promise<TakenIn | Refusal> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('files'))`)
    const full = await noRoom(tx, limits, actor, bytes)
    if (full) return full
    const [row] = await tx
      .insert(files)
      .values({ key, sha256, bytes, mediaType, stripped, name, createdBy: actor.id })
      .returning({ id: files.id })
    if (!row) throw new Error('The file was not written.')
    return { fileId: row.id, name, mediaType, sha256, bytes, stripped }
  })
}

function tooLarge(limits: UploadLimits, bytes: number): Refusal | null {
  if (bytes <= limits.file) return null
  return refuse('too_large', {
    sentence: `This file is larger than ${megabytes(limits.file)}, which is the most the desk takes, so it was not kept.`,
  })
}

async function noRoom(
  db: Database | Transaction,
  limits: UploadLimits,
  { id }: Actor,
  more: number,
): Promise<Refusal | null> {
  const sum = sql<string>`coalesce(sum(${files.bytes}), 0)`
  const since = gt(files.createdAt, sql`clock_timestamp() - interval '1 day'`)
  const [own] = await db
    .select({ sum })
    .from(files)
    .where(and(eq(files.createdBy, id), since))
  if (Number(own?.sum) + more > limits.personDay)
    return refuse('too_large', {
      sentence: `You have uploaded nearly ${megabytes(limits.personDay)} within a day, the most one person may, so this was not kept. Try again tomorrow, or ask your admin for more room.`,
    })
  const [all] = await db.select({ sum }).from(files)
  if (Number(all?.sum) + more > limits.all)
    return refuse('too_large', {
      sentence: `The desk has nearly no room left for files (${megabytes(limits.all)} in all), so this was not kept. Ask your admin for more.`,
    })
  return null
}
