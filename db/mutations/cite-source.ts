import { and, eq, not } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { evidence, sources } from '@/db/schema'
import type { Visibility } from '@/domain/evidence'
import type { Refusal } from '@/domain/refusal'
import { differingFacts, refuseDiffering, type SourceFacts } from '@/domain/source'
import type { Act } from './desk-transaction'

const origin = alias(sources, 'origin')

/**
 * The record of a source for a piece of evidence of this visibility. A restricted piece gets one of its own, which nobody finds by its
 * address; any other cites the desk's record of that address, and makes it where there is none. What was typed differently is refused with both
 * texts, unless the person chose the desk's (`citeKnown`).
 */
export async function citeSource(
  tx: Transaction,
  act: Act,
  facts: SourceFacts,
  { visibility, citeKnown }: { visibility: Visibility; citeKnown: boolean },
): Promise<string | Refusal> {
  const restricted = visibility === 'restricted'
  const basedOn = facts.basedOn ? await sourceAt(tx, act, facts.basedOn) : null
  const { title, address, publisher, author, publishedOn, owner, interest, sourceKind } = facts
  const told = { title, address, publisher, author, publishedOn, owner, interest }
  const row = { ...told, kind: sourceKind ?? ('document' as const), basedOn }
  if (!restricted && facts.address) {
    const known = await knownAt(tx, facts.address, 'no key update')
    if (known?.placeholder)
      await tx
        .update(sources)
        .set({ ...row, placeholder: false })
        .where(eq(sources.id, known.id))
    else if (known && !citeKnown) {
      const theirs = await factsOfSource(tx, known.id)
      const differing = differingFacts(facts, theirs)
      if (differing.length > 0) return refuseDiffering(facts, theirs, differing)
    }
    if (known) return known.id
  }
  const [made] = await tx
    .insert(sources)
    .values({ ...row, restricted, createdBy: act.actor.id })
    .onConflictDoNothing()
    .returning({ id: sources.id })
  return made ? made.id : citeSource(tx, act, facts, { visibility, citeKnown })
}

/** Puts a record of which nothing is cited any more where nobody finds it by its address: what it told is restricted now. */
export async function putAwaySource(tx: Transaction, sourceId: string): Promise<void> {
  await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, sourceId)).for('update')
  const stands =
    (await tx.$count(evidence, eq(evidence.sourceId, sourceId))) +
    (await tx.$count(sources, eq(sources.basedOn, sourceId)))
  if (stands === 0) await tx.update(sources).set({ restricted: true }).where(eq(sources.id, sourceId))
}

/** What a record tells of its source, as it would be typed. */
export async function factsOfSource(tx: Transaction, sourceId: string): Promise<SourceFacts> {
  const [row] = await tx
    .select({ source: sources, basedOn: origin.address })
    .from(sources)
    .leftJoin(origin, eq(origin.id, sources.basedOn))
    .where(eq(sources.id, sourceId))
  if (!row) throw new Error('The source is not there.')
  const { title, address, publisher, author, publishedOn, owner, kind, interest } = row.source
  const told = { title, address, publisher, author, publishedOn, owner, interest }
  return { ...told, sourceKind: kind, basedOn: row.basedOn }
}

/** The source at an address, made as a placeholder when nobody has cited it yet. */
export async function sourceAt(tx: Transaction, act: Act, address: string): Promise<string> {
  await tx
    .insert(sources)
    .values({ title: address, address, kind: 'other', placeholder: true, createdBy: act.actor.id })
    .onConflictDoNothing()
  const known = await knownAt(tx, address, 'key share')
  return known ? known.id : sourceAt(tx, act, address)
}

/** The desk's record of an address, held so that nobody puts it away meanwhile. */
async function knownAt(tx: Transaction, address: string, lock: 'no key update' | 'key share') {
  const [known] = await tx
    .select()
    .from(sources)
    .where(and(eq(sources.address, address), not(sources.restricted)))
    .for(lock)
  return known
}
