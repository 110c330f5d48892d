import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { evidence, evidenceReaders, sources } from '@/db/schema'
import type { SourceKind } from '@/domain/evidence'
import type { QueuePlace } from '@/domain/queue'
import { SOURCES_PAGE, type SourcesAsked } from '@/domain/source-list'

/** A source as the list shows it. `claims` counts those that cite it now by evidence this person may see. */
export type SourceLine = {
  readonly id: string
  readonly title: string
  readonly address: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly owner: string | null
  readonly kind: SourceKind
  readonly restricted: boolean
  readonly claims: number
}

/** One page of the list, and the places its neighbours begin at; null at an end. */
export type SourcesPage = {
  readonly lines: readonly SourceLine[]
  readonly previous: QueuePlace | null
  readonly next: QueuePlace | null
}

// Columns of a table in a selected field lose its name, which a subquery needs; hence `${evidence}.id`.

/** True of evidence that this person may see: all but what is restricted to others. */
export function maySee(actorId: string): SQL {
  return sql`(${evidence}.visibility <> 'restricted' or exists
    (select from ${evidenceReaders} r where r.evidence_id = ${evidence}.id and r.user_id = ${actorId}))`
}

/**
 * True of a source that this person may know: evidence they may see was once cited from it. So what nobody has cited yet, what only
 * restricted evidence tells of, and a record that was put away are not there.
 */
export function mayBeKnown(actorId: string): SQL {
  return sql`exists (select from ${evidence} where ${evidence}.source_id = ${sources}.id and ${maySee(actorId)})`
}

/** How many claims cite a source now by evidence this person may see. */
export function countClaims(actorId: string) {
  return sql<number>`(select count(distinct ${evidence}.claim_id)::int from ${evidence}
    where ${evidence}.source_id = ${sources}.id and ${evidence}.removed_at is null and ${maySee(actorId)})`
}

const at = sql<string>`(extract(epoch from ${sources.createdAt}) * 1000000)::bigint::text`

/** The sources asked for that this person may know, one page of them, by keyset over when they were recorded. */
export async function listSources(
  db: Database | Transaction,
  actor: { readonly id: string },
  asked: SourcesAsked,
  limit = SOURCES_PAGE,
): Promise<SourcesPage> {
  const backwards = asked.before !== null && asked.after === null
  const by = backwards ? asc : desc
  const { id, title, address, publisher, author, publishedOn, owner, kind, restricted } = sources
  const found = await db
    .select({
      ...{ id, title, address, publisher, author, publishedOn, owner, kind, restricted },
      claims: countClaims(actor.id),
      at,
    })
    .from(sources)
    .where(
      and(
        mayBeKnown(actor.id),
        asked.kind === null ? undefined : eq(sources.kind, asked.kind),
        ...(asked.q?.split(/\s+/) ?? []).map(holding),
        beyond(asked),
      ),
    )
    .orderBy(by(sources.createdAt), by(sources.id))
    .limit(limit + 1)
  const more = found.length > limit
  const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit)
  const place = (row: (typeof rows)[number] | undefined) => (row ? { at: row.at, id: row.id } : null)
  return {
    lines: rows.map(({ at: _, ...line }) => line),
    previous: (backwards ? more : asked.after !== null) ? place(rows[0]) : null,
    next: (backwards ? true : more) ? place(rows.at(-1)) : null,
  }
}

/** A word in the title, the author, the publisher, the owner or the address; capitals do not matter. */
function holding(word: string): SQL {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql`concat_ws(' ', ${sources.title}, ${sources.author}, ${sources.publisher}, ${sources.owner}, ${sources.address})
    ilike ${pattern}`
}

function beyond({ after, before }: SourcesAsked): SQL | undefined {
  const past = ({ at, id }: QueuePlace, sign: '<' | '>') =>
    sql`(${sources.createdAt}, ${sources.id}) ${sql.raw(sign)} (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${id}::uuid)`
  return and(after ? past(after, '<') : undefined, before ? past(before, '>') : undefined)
}
