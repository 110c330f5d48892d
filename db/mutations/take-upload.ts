import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { holdFile, isReferredTo } from '@/db/file-references'
import { files } from '@/db/schema'
import type { Actor } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'

/** What a change needs to know of a file it is going to refer to. */
export type TakenUpload = Pick<
  typeof files.$inferSelect,
  'id' | 'key' | 'sha256' | 'bytes' | 'mediaType' | 'name'
>

/**
 * A file the actor may use for something: their own upload, which nothing refers to yet. It is held until the transaction ends, so that neither
 * the sweep nor another form takes it meanwhile. `field` is where the refusal stands.
 */
export async function takeUpload(
  tx: Transaction,
  actor: Actor,
  fileId: string,
  field = 'fileId',
): Promise<TakenUpload | Refusal> {
  const { id, key, sha256, bytes, mediaType, name } = files
  await holdFile(tx, fileId)
  const [file] = await tx
    .select({ id, key, sha256, bytes, mediaType, name })
    .from(files)
    .where(and(eq(files.id, fileId), eq(files.createdBy, actor.id), sql`not ${isReferredTo()}`))
  if (file) return file
  const sentence = 'This file is not there any more, or is used already. Choose it again.'
  return refuse('invalid', { fieldErrors: { [field]: [sentence] } })
}
