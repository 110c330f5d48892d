import { and, eq, not, or } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sources } from '@/db/schema'
import { canonicalAddress } from '@/domain/address'
import { countClaims, mayBeKnown } from './sources'

/** The desk's record of an address in whatever spelling, as far as this person may know it; null where there is none. */
export async function findSourceAt(db: Database, actor: { readonly id: string }, address: string) {
  const { id, title, author, publisher, publishedOn, access } = sources
  const [known] = await db
    .select({ id, title, author, publisher, publishedOn, access, claims: countClaims(actor.id) })
    .from(sources)
    .where(
      and(
        or(eq(sources.addressKey, canonicalAddress(address)), eq(sources.address, address)),
        not(sources.restricted),
        mayBeKnown(actor.id),
      ),
    )
    .limit(1)
  return known ?? null
}
