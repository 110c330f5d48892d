import type { Earlier } from '@/components/review/changes-since'
import type { Publication } from '@/db/queries/desk/publications'
import type { Review } from '@/db/queries/desk/reviews'
import type { Revision } from '@/db/queries/desk/revisions'
import type { ApprovedSet } from '@/domain/approval'

/**
 * What a review of this set is read against: the revision published last, else the one last decided on; null where there is none, or
 * where nothing but the same revision was decided on before.
 */
export function decidedBefore(
  now: ApprovedSet,
  revisions: readonly Revision[],
  reviews: readonly Review[],
  published: Publication | undefined,
): Earlier | null {
  const number = published?.revision ?? reviews[0]?.revision
  const revision = revisions.find((one) => one.number === number)
  if (!revision) return null
  if (published) return { revision, statement: published.statement, as: 'published' }
  if (revision.number === now.revision.number) return null
  return { revision, statement: now.statement, as: reviews[0]?.decision ?? 'approved' }
}
