import { and, eq, isNull, notInArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { claims, evidence, sources } from '@/db/schema'
import { titleByAddress } from '@/domain/address'
import { PAGE_FACTS, type PageFacts } from '@/domain/source-reading'
import { recordEvent } from './record-event'

/**
 * Fills what a source's record does not tell yet from what its page says of itself, in the name of whoever recorded it: empty facts, and a
 * title that is only the address. Each is marked as read off the page. Only while every claim that cites the source is open or being checked:
 * what somebody has sent for review stays as it was read. Returns the facts that were filled.
 */
export async function fillSourceFromPage(
  tx: Transaction,
  sourceId: string,
  facts: PageFacts,
): Promise<readonly string[]> {
  const [row] = await tx.select().from(sources).where(eq(sources.id, sourceId)).for('no key update')
  if (!row || row.restricted || row.placeholder || row.address === null) return []
  const byAddress = row.fromPage.includes('title') && row.title === titleByAddress(row.address)
  const told = {
    ...row,
    title: byAddress ? null : row.title,
    access: row.access === 'open' ? null : row.access,
  }
  const filled = PAGE_FACTS.filter((fact) => {
    const found = facts[fact]
    return found !== null && told[fact] === null && found !== row[fact]
  })
  if (filled.length === 0) return []
  const settled = await tx.$count(
    tx
      .select({ id: claims.id })
      .from(evidence)
      .innerJoin(claims, eq(claims.id, evidence.claimId))
      .where(
        and(
          eq(evidence.sourceId, sourceId),
          isNull(evidence.removedAt),
          notInArray(claims.stage, ['open', 'checking', 'declined']),
        ),
      )
      .as('settled'),
  )
  if (settled > 0) return []
  const version = row.version + 1
  const changedBy = row.changedBy ?? row.createdBy
  await tx
    .update(sources)
    .set({
      ...Object.fromEntries(filled.map((fact) => [fact, facts[fact]])),
      fromPage: [...new Set([...row.fromPage, ...filled])],
      version,
      changedBy,
    })
    .where(eq(sources.id, sourceId))
  const payload = { sourceId, version, fields: filled }
  await recordEvent(tx, { actorId: null }, { type: 'source.filled', payload })
  return filled
}
