import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { appearances, captureFlags, captures, evidence } from '@/db/schema'
import type { CaptureFlag } from '@/domain/capture'

/**
 * The claims that a flag stands on which nobody has settled, each with the gravest, to be joined: through evidence that stands and is not
 * restricted, or through a place where the claim appears. It is read from the flags, which are few, and not from the claims.
 */
export function flaggedClaims(db: Database) {
  const unsettled = db
    .select({ kind: captureFlags.kind, sourceId: captures.sourceId, appearanceId: captures.appearanceId })
    .from(captureFlags)
    .innerJoin(captures, eq(captures.id, captureFlags.captureId))
    .where(isNull(captureFlags.settledAt))
    .as('unsettled')
  const cited = db
    .select({ claimId: evidence.claimId, kind: unsettled.kind })
    .from(unsettled)
    .innerJoin(
      evidence,
      and(
        eq(evidence.sourceId, unsettled.sourceId),
        isNull(evidence.removedAt),
        ne(evidence.visibility, 'restricted'),
      ),
    )
  const appeared = db
    .select({ claimId: appearances.claimId, kind: unsettled.kind })
    .from(unsettled)
    .innerJoin(appearances, and(eq(appearances.id, unsettled.appearanceId), isNull(appearances.removedAt)))
  const each = unionAll(cited, appeared).as('each')
  const gravest = sql<CaptureFlag>`case when bool_or(${each.kind} = 'gone') then 'gone' else 'changed' end`
  return db
    .select({ claimId: each.claimId, kind: gravest.as('gravest') })
    .from(each)
    .groupBy(each.claimId)
    .as('flagged')
}
