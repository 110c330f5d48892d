import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { queueCapture } from '@/db/mutations/queue-capture'
import { leadsNowhere } from '@/domain/capture'

/** Pages asked for again by one run; with a run every hour a week holds some ten thousand. */
const AT_ONCE = 60

type Due = {
  readonly sourceId: string | null
  readonly appearanceId: string | null
  readonly address: string
}

/**
 * Asks again for the pages that standing evidence of claims not declined cites, and for those elsewhere where such claims appear, once their
 * latest capture is so many days old; the longest ago first, some at a time. Gives how many were asked for.
 */
export async function watchPages(db: Database, days: number): Promise<number> {
  if (days === 0) return 0
  const old = sql`clock_timestamp() - make_interval(days => ${days})`
  const due = await db.execute<Due>(sql`
    select "sourceId", "appearanceId", address from (
      select s.id as "sourceId", null::uuid as "appearanceId", s.address,
        (select max(c.requested_at) from captures c where c.source_id = s.id) as latest
      from sources s where s.address is not null and not s.restricted and exists (
        select from evidence e join claims k on k.id = e.claim_id
        where e.source_id = s.id and e.removed_at is null and e.kind <> 'search' and k.stage <> 'declined')
      union all
      select null, a.id, a.said_address, (select max(c.requested_at) from captures c where c.appearance_id = a.id)
      from appearances a join claims k on k.id = a.claim_id
      where a.said_address is not null and a.removed_at is null and k.stage <> 'declined') pages
    where latest < ${old} order by latest`)
  let asked = 0
  for (const { sourceId, appearanceId, address } of due) {
    if (asked === AT_ONCE) break
    // Neither these nor what waits already may stand before the others for ever.
    if (leadsNowhere(address)) continue
    const of = sourceId === null ? { appearanceId: appearanceId ?? '' } : { sourceId }
    const made = await db.transaction((tx) => queueCapture(tx, { ...of, address, requestedBy: null }))
    if (made) asked += 1
  }
  return asked
}
