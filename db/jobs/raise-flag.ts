import { and, desc, eq, inArray, isNull, lt, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { captureFlags, captures } from '@/db/schema'
import type { CaptureFlag } from '@/domain/capture'
import { saysOtherwise } from '@/domain/page-change'
import type { Begun } from './begin-capture'

/** What a later capture shows of a page that was saved before: that it is gone, or, by its text, that it says something else now. */
export async function raiseFlag(
  tx: Transaction,
  begun: Begun,
  shown: { readonly gone: true } | { readonly readable: string | null },
): Promise<void> {
  const [earlier] = await tx
    .select({ id: captures.id, readable: captures.readable })
    .from(captures)
    .where(and(ofSame(begun), eq(captures.state, 'saved'), lt(captures.requestedAt, begun.requestedAt)))
    .orderBy(desc(captures.requestedAt))
    .limit(1)
  if (!earlier) return
  if ('gone' in shown) return insertOnce(tx, begun, { kind: 'gone', earlierId: earlier.id })
  if (shown.readable === null || earlier.readable === null) return
  if (saysOtherwise(earlier.readable, shown.readable))
    await insertOnce(tx, begun, { kind: 'changed', earlierId: earlier.id })
}

/** One flag of a kind stands on a page until somebody settles it. */
async function insertOnce(
  tx: Transaction,
  begun: Begun,
  flag: { kind: CaptureFlag; earlierId: string },
): Promise<void> {
  const same = tx.select({ id: captures.id }).from(captures).where(ofSame(begun))
  const standing = await tx.$count(
    captureFlags,
    and(
      eq(captureFlags.kind, flag.kind),
      isNull(captureFlags.settledAt),
      inArray(captureFlags.captureId, same),
    ),
  )
  if (standing === 0)
    await tx
      .insert(captureFlags)
      .values({ ...flag, captureId: begun.id })
      .onConflictDoNothing()
}

/** True of the captures of the same page. */
export function ofSame({ sourceId, appearanceId }: Begun): SQL {
  return sourceId === null ? eq(captures.appearanceId, appearanceId ?? '') : eq(captures.sourceId, sourceId)
}
