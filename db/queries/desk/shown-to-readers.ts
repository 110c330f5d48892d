import { sql } from 'drizzle-orm'
import type { PgView } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { articleTag, claimTag, PUBLICATION_TAG } from '@/db/page-cache/protocol.mjs'
import {
  readableAppearances,
  readableClaims,
  readableCorrections,
  readableEvidence,
  readablePublications,
  readableWithdrawals,
} from '@/db/reading'
import { claims } from '@/db/schema'

/** What readers may know of a claim at this moment, as one hash (null where that is nothing), and the tags of the pages that show it. */
export type ShownToReaders = { readonly hash: string | null; readonly tags: readonly string[] }

/** Asked before and after a change: where the hashes differ, readers' pages with the tags of either are old. */
export async function findShownToReaders(tx: Transaction, claimId: string): Promise<ShownToReaders> {
  if (!(await isShown(tx, claimId))) return NOTHING
  const [row] = await tx.execute<{ publicId: string | null; hash: string | null; articles: string[] }>(sql`
    select c.public_id as "publicId",
      md5(nullif(concat_ws('|', ${rowsOf(readableClaims, 'public_id')}, ${rowsOf(readablePublications)},
        ${rowsOf(readableEvidence)}, ${rowsOf(readableCorrections)}, ${rowsOf(readableAppearances)},
        ${rowsOf(readableWithdrawals)}), '')) as hash,
      array(select distinct article_public_id from ${readableAppearances} shown
        where shown.claim_public_id = c.public_id and article_public_id is not null) as articles
    from ${claims} c where c.id = ${claimId}`)
  if (!row?.publicId) return NOTHING
  const tags = [claimTag(row.publicId), PUBLICATION_TAG, ...row.articles.map(articleTag)]
  return { hash: row.hash, tags }
}

const NOTHING: ShownToReaders = { hash: null, tags: [] }

/** No view shows anything of a claim that is not among the readable ones: the long question is for those that are. */
async function isShown(tx: Transaction, claimId: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select from ${claims} c join ${readableClaims} shown on shown.public_id = c.public_id where c.id = ${claimId}`)
  return rows.length > 0
}

const rowsOf = (view: PgView, column = 'claim_public_id') =>
  sql`(select string_agg(shown::text, '|' order by shown::text) from ${view} shown
    where shown.${sql.identifier(column)} = c.public_id)`
