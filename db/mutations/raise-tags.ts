import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { PAGE_CHANNEL } from '@/db/page-cache/protocol.mjs'

export { articleTag, claimTag, PUBLICATION_TAG, SITE_TAG } from '@/db/page-cache/protocol.mjs'

/** PostgreSQL refuses a notice of 8,000 bytes; a tag is at most 20. */
const TAGS_A_NOTICE = 300

/**
 * Says that readers' pages with these tags are old as soon as this transaction commits; nothing is said if it does not.
 * Raise every tag whose page shows what the transaction changed:
 * - a claim's public words, place, status or verdict: `claimTag` of it, `articleTag` of each article it appears in, and
 *   `PUBLICATION_TAG` for the lists;
 * - an article's page, title or address: its `articleTag`, the `claimTag` of each claim on it, `PUBLICATION_TAG`;
 * - settings of the desk, the rating scale, a name readers are shown: `SITE_TAG`, which every page has.
 * Whoever must know that readers see it asks afterwards (db/page-cache/acks.ts).
 */
export async function raiseTags(tx: Transaction, tags: Iterable<string>): Promise<void> {
  const sorted = [...new Set(tags)].sort()
  for (let from = 0; from < sorted.length; from += TAGS_A_NOTICE) {
    const notice = JSON.stringify({ raise: sorted.slice(from, from + TAGS_A_NOTICE) })
    await tx.execute(sql`select pg_notify(${PAGE_CHANNEL}, ${notice})`)
  }
}
