import { and, eq, inArray, isNotNull, isNull, lt, lte, not, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { captures, evidence, quoteLookups } from '@/db/schema'
import { findQuote, type QuoteFound } from '@/domain/quote-lookup'

/** A piece of evidence whose quote is looked up. */
type Quoted = { readonly id: string; readonly version: number; readonly quote: string }
type Read = { readonly id: string; readonly readable: string | null }

/** Quotes that stand on a source now. Restricted evidence has a source that is never captured by the desk. */
export async function listQuotes(tx: Transaction, sourceId: string): Promise<Quoted[]> {
  const { id, version, quote } = evidence
  const rows = await tx
    .select({ id, version, quote })
    .from(evidence)
    .where(and(eq(evidence.sourceId, sourceId), isNull(evidence.removedAt), isNotNull(evidence.quote)))
  return rows.flatMap((row) => (row.quote === null ? [] : [{ ...row, quote: row.quote }]))
}

/** Whether each quote stands in a text. */
export function lookedUp(text: string, quotes: readonly Quoted[]): (Quoted & QuoteFound)[] {
  return quotes.map((quoted) => ({ ...quoted, ...findQuote(text, quoted.quote) }))
}

/** Keeps what was looked up in a capture. That a quote was found once stays said, until the evidence is another. */
export async function keepLookups(
  tx: Transaction,
  captureId: string,
  found: readonly (Quoted & QuoteFound)[],
): Promise<void> {
  for (const { id: evidenceId, version: evidenceVersion, found: isFound, page } of found) {
    const row = { evidenceVersion, captureId, found: isFound, page }
    await tx
      .insert(quoteLookups)
      .values({ evidenceId, ...row })
      .onConflictDoUpdate({
        target: quoteLookups.evidenceId,
        set: { ...row, at: sql`clock_timestamp()` },
        // A capture may have read the words before somebody changed them.
        setWhere: and(
          lte(quoteLookups.evidenceVersion, evidenceVersion),
          isFound
            ? undefined
            : or(not(quoteLookups.found), lt(quoteLookups.evidenceVersion, evidenceVersion)),
        ),
      })
  }
}

/** Looks the quote of a piece up in what was captured of its source before, the latest first, until it is found. */
export async function lookUpInEarlier(
  tx: Transaction,
  sourceId: string,
  piece: { readonly id: string; readonly version: number; readonly quote: string | null },
): Promise<number | null> {
  const { quote } = piece
  if (quote === null) return null
  const earlier: Read[] = await tx
    .select({ id: captures.id, readable: captures.readable })
    .from(captures)
    .where(
      and(
        eq(captures.sourceId, sourceId),
        inArray(captures.state, ['saved', 'incomplete']),
        isNotNull(captures.readable),
        not(captures.textless),
      ),
    )
    .orderBy(sql`${captures.requestedAt} desc`)
    .limit(3)
  const tried = earlier.map(({ id, readable }) => ({
    captureId: id,
    found: lookedUp(readable ?? '', [{ ...piece, quote }]),
  }))
  const best = tried.find(({ found }) => found[0]?.found) ?? tried[0]
  if (!best) return null
  await keepLookups(tx, best.captureId, best.found)
  return best.found[0]?.page ?? null
}

/**
 * Fills the place in the source where nobody said it, while the claim is worked on and nobody becomes a part-author by it: who wrote the piece
 * is one already.
 */
export async function fillPlace(db: Database | Transaction, evidenceId: string, page: number): Promise<void> {
  await db.execute(sql`
    update evidence e set locator = ${`page ${page}`} from claims c
    where e.id = ${evidenceId} and e.locator is null and e.removed_at is null and c.id = e.claim_id and c.stage in ('open', 'checking')
      and (e.stance = 'context' or exists (select from verdict_authors a
        where (a.claim_id, a.series, a.user_id) = (c.id, c.series, coalesce(e.changed_by, e.created_by))))`)
}
