import { and, eq, not, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/db/client'
import { evidence, sources } from '@/db/schema'
import { canonicalAddress, titleByAddress } from '@/domain/address'
import type { Visibility } from '@/domain/evidence'
import type { Refusal } from '@/domain/refusal'
import { differingFacts, type NewSource, refuseDiffering } from '@/domain/source'
import { knownFacts } from '@/domain/source-reading'
import type { Act } from './desk-transaction'

const origin = alias(sources, 'origin')

/** The bytes a source is known by: the row of its file, and their hash. */
export type SourceFile = { readonly id: string; readonly sha256: string; readonly name: string }
/** A source to cite, with its file where it is one. */
export type SourceToCite = Omit<NewSource, 'fileId'> & { readonly file: SourceFile | null }

/**
 * The record of a source for a piece of evidence of this visibility. A restricted piece gets one of its own, which nobody finds by its
 * address; any other cites the desk's record of that address, those bytes or that person, and makes it where there is none. What was typed
 * differently is refused with both texts, unless the person chose the desk's (`citeKnown`); a person is told by nothing but who they are.
 */
export async function citeSource(
  tx: Transaction,
  act: Act,
  facts: SourceToCite,
  { visibility, citeKnown }: { visibility: Visibility; citeKnown: boolean },
): Promise<string | Refusal> {
  const restricted = visibility === 'restricted'
  const basedOn = facts.basedOn ? await sourceAt(tx, act, facts.basedOn) : null
  const row = { ...rowOf(facts), basedOn }
  const known = restricted ? undefined : await knownBy(tx, facts, 'no key update')
  if (known?.placeholder)
    await tx
      .update(sources)
      .set({ ...row, address: known.address, addressKey: known.addressKey, placeholder: false })
      .where(eq(sources.id, known.id))
  else if (known && !citeKnown && known.personKey === null) {
    const theirs = await factsOfSource(tx, known.id)
    const differing = differingFacts(facts, theirs)
    if (differing.length > 0) return refuseDiffering(facts, theirs, differing)
  }
  if (known) return known.id
  const personKey = restricted ? null : facts.personKey
  const [made] = await tx
    .insert(sources)
    .values({ ...row, personKey, restricted, createdBy: act.actor.id })
    .onConflictDoNothing()
    .returning({ id: sources.id })
  return made ? made.id : citeSource(tx, act, facts, { visibility, citeKnown })
}

/** A new record's row. Without a title it is called by its address or its file; what the address gives, nobody has confirmed. */
function rowOf(facts: SourceToCite) {
  const { title, address, publisher, author, publishedOn, owner, interest, file, access } = facts
  const named = title ?? (address ? titleByAddress(address) : (file?.name ?? 'Untitled'))
  const byAddress = title === null && address !== null
  return {
    ...{ title: named, address, publisher, author, publishedOn, owner, interest, access: access ?? 'open' },
    addressKey: address && canonicalAddress(address),
    kind: facts.sourceKind ?? ('document' as const),
    fromPage: byAddress ? ['title', ...facts.fromPage] : [...facts.fromPage],
    fileId: file?.id ?? null,
    fileSha256: file?.sha256 ?? null,
  } as const
}

/** Puts a record of which nothing is cited any more where nobody finds it by its address: what it told is restricted now. */
export async function putAwaySource(tx: Transaction, sourceId: string): Promise<void> {
  await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, sourceId)).for('update')
  const stands =
    (await tx.$count(evidence, eq(evidence.sourceId, sourceId))) +
    (await tx.$count(sources, eq(sources.basedOn, sourceId)))
  if (stands === 0) await tx.update(sources).set({ restricted: true }).where(eq(sources.id, sourceId))
}

/** What a record tells of its source, as it would be cited anew. */
export async function factsOfSource(tx: Transaction, sourceId: string): Promise<SourceToCite> {
  const [row] = await tx
    .select({ source: sources, basedOn: origin.address })
    .from(sources)
    .leftJoin(origin, eq(origin.id, sources.basedOn))
    .where(eq(sources.id, sourceId))
  if (!row) throw new Error('The source is not there.')
  const { title, address, publisher, author, publishedOn, owner, kind, interest, access } = row.source
  const { personKey, fileId, fileSha256 } = row.source
  const told = { title, address, publisher, author, publishedOn, owner, interest, access, personKey }
  const file = fileId && fileSha256 ? { id: fileId, sha256: fileSha256, name: title } : null
  return { ...told, file, sourceKind: kind, basedOn: row.basedOn, fromPage: knownFacts(row.source.fromPage) }
}

/** The source at an address, made as a placeholder when nobody has cited it yet. */
export async function sourceAt(tx: Transaction, act: Act, address: string): Promise<string> {
  const addressKey = canonicalAddress(address)
  const known = await knownBy(tx, { address }, 'key share')
  if (known) return known.id
  await tx
    .insert(sources)
    .values({
      title: address,
      address,
      addressKey,
      kind: 'other',
      placeholder: true,
      createdBy: act.actor.id,
    })
    .onConflictDoNothing()
  return sourceAt(tx, act, address)
}

type KnownBy = { address: string | null; file?: SourceFile | null; personKey?: string | null }

/** The desk's record of an address, of bytes or of a person, held so that nobody puts it away meanwhile. */
async function knownBy(
  tx: Transaction,
  { address, file, personKey }: KnownBy,
  lock: 'no key update' | 'key share',
) {
  const told = or(
    // Records from before canonical spellings were kept have the address as it was typed.
    address ? eq(sources.addressKey, canonicalAddress(address)) : undefined,
    address ? eq(sources.address, address) : undefined,
    file ? eq(sources.fileSha256, file.sha256) : undefined,
    personKey ? eq(sources.personKey, personKey) : undefined,
  )
  if (told === undefined) return undefined
  const [known] = await tx
    .select()
    .from(sources)
    .where(and(told, not(sources.restricted)))
    .orderBy(sources.createdAt)
    .limit(1)
    .for(lock)
  return known
}
