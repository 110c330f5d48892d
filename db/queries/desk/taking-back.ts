import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { appearances, claims } from '@/db/schema'
import { type Actor, may, whoMay } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'

/** Why somebody who may not place claims cannot undo a merging. */
export const CONFIRMED_THERE = `A published verdict was confirmed for a place this claim gave away. Taking that back takes ${whoMay('place_claim')}.`

/**
 * Why this person cannot take back the places a merged claim gave away, or null: a published verdict was confirmed at one of them, and no other
 * merged claim brought that one too. What a page asks before it offers the undoing; the mutation asks again.
 */
export async function refuseTakingBack(db: Database, actor: Actor, claimId: string): Promise<Refusal | null> {
  const denied = may(actor, 'place_claim')
  if (!denied) return null
  const confirmed = await db.execute(sql`
    with brought as (
      select ${claimId}::uuid as id
      union select own.merged_from from ${appearances} own
      where own.claim_id = ${claimId} and own.merged_from is not null and own.removed_at is null)
    select from ${appearances} a
    where a.merged_from in (select id from brought) and a.claim_id <> ${claimId} and a.removed_at is null and a.confirmed_at is not null
      and not exists (select from ${appearances} h join ${claims} d on d.id = h.claim_id and d.duplicate_of = a.claim_id
        where h.version_id = a.version_id and h.start = a.start and h."end" = a."end" and h.removed_at is null
          and coalesce(h.merged_from, h.claim_id) not in (select id from brought))
    limit 1`)
  return confirmed.length > 0 ? refuse(denied.code, { sentence: CONFIRMED_THERE }) : null
}
