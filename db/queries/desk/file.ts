import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { isReferredTo } from '@/db/file-references'
import { captures, evidence, files, interviews, sources } from '@/db/schema'
import { type Actor, may } from '@/domain/permissions'
import { mayBeKnown, maySee } from './sources'

/** A stored file as somebody who may have it gets it. */
export type FileToGive = Pick<typeof files.$inferSelect, 'key' | 'bytes' | 'mediaType' | 'name'>

/** A file this person may have the bytes of, by what refers to it (`mayHave`); null for any other and for none. */
export async function findFile(db: Database, actor: Actor, fileId: string): Promise<FileToGive | null> {
  if (may(actor, 'see_desk')) return null
  const { key, bytes, mediaType, name } = files
  const [file] = await db
    .select({ key, bytes, mediaType, name })
    .from(files)
    .where(and(eq(files.id, fileId), mayHave(actor.id)))
  return file ?? null
}

/**
 * True of a file that is a source this person may know, a copy of one or of a place where a claim appears, or the recording of an interview whose
 * evidence they may see; and of their own upload while nothing refers to it.
 */
function mayHave(actorId: string): SQL | undefined {
  const copied = sql`${files}.id in (${captures}.body_id, ${captures}.picture_id)`
  return or(
    sql`exists (select from ${captures} where ${copied} and ${captures}.appearance_id is not null)`,
    sql`exists (select from ${captures} join ${sources} on ${sources}.id = ${captures}.source_id where ${copied} and ${mayBeKnown(actorId)})`,
    sql`exists (select from ${sources} where ${sources}.file_id = ${files}.id and ${mayBeKnown(actorId)})`,
    sql`exists (select from ${interviews} join ${evidence} on ${evidence}.id = ${interviews}.evidence_id
      where ${interviews}.recording_id = ${files}.id and ${maySee(actorId)})`,
    sql`${files}.created_by = ${actorId} and not ${isReferredTo()}`,
  )
}
