import { desc, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { captures, files, users } from '@/db/schema'
import { cutList, LIST_MAX } from './list-max'

/** The copies of a source and the tries of one, the latest first, with the file of each. Whoever asks may know the source. */
export async function listCopies(db: Database, sourceId: string) {
  const { id, state, way, reason, address, startedAt, endedAt, requestedAt } = captures
  const rows = await db
    .select({
      ...{ id, state, way, reason, address, startedAt, endedAt, requestedAt },
      by: users.name,
      file: {
        ...{ id: files.id, name: files.name, bytes: files.bytes },
        ...{ mediaType: files.mediaType, sha256: files.sha256 },
      },
    })
    .from(captures)
    .leftJoin(users, eq(users.id, captures.requestedBy))
    .leftJoin(files, eq(files.id, captures.bodyId))
    .where(eq(captures.sourceId, sourceId))
    .orderBy(desc(requestedAt), desc(id))
    .limit(LIST_MAX + 1)
  return cutList(rows)
}
