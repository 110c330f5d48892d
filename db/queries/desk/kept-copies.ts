import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { captures, files } from '@/db/schema'

/** The copy of a source that the desk keeps: when it was made, the hash (hex SHA-256) of its bytes, and where a public archive has the page. */
export type KeptCopy = {
  readonly capturedAt: Date | null
  readonly captureSha256: string
  readonly archiveAddress: string | null
}

/** The newest saved capture of each of these sources, with the newest archive copy of the page, by the source's id; none where nothing was saved. */
export async function listKeptCopies(
  db: Database | Transaction,
  sourceIds: readonly string[],
): Promise<Map<string, KeptCopy>> {
  if (sourceIds.length === 0) return new Map()
  const ofThese = and(inArray(captures.sourceId, [...sourceIds]), eq(captures.state, 'saved'))
  const newest = await db
    .selectDistinctOn([captures.sourceId], {
      sourceId: captures.sourceId,
      capturedAt: captures.endedAt,
      captureSha256: files.sha256,
    })
    .from(captures)
    .innerJoin(files, eq(files.id, captures.bodyId))
    .where(ofThese)
    .orderBy(captures.sourceId, desc(captures.endedAt))
  const archived = await db
    .selectDistinctOn([captures.sourceId], { sourceId: captures.sourceId, address: captures.archiveAddress })
    .from(captures)
    .where(and(ofThese, isNotNull(captures.archiveAddress)))
    .orderBy(captures.sourceId, desc(captures.endedAt))
  const archives = new Map(archived.map(({ sourceId, address }) => [sourceId, address]))
  return new Map(
    newest.map(({ sourceId, ...copy }) => [
      sourceId ?? '',
      { ...copy, archiveAddress: archives.get(sourceId) ?? null },
    ]),
  )
}
