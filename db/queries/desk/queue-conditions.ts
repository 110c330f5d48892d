import { and, asc, desc, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  appearances,
  claimants,
  claims,
  publications,
  verdictAuthors,
  verdictRevisions,
  withdrawals,
} from '@/db/schema'
import { type Actor, may } from '@/domain/permissions'
import type { QueueAsked, QueuePlace } from '@/domain/queue'

type Ordered = { readonly stageSince: PgColumn; readonly worth: PgColumn; readonly id: PgColumn }

/** The order asked for; the other way round where a page is read from its end. */
export function order(row: Ordered, { sort }: QueueAsked, backwards: boolean) {
  const by = sort === 'worth' ? row.worth : row.stageSince
  const up = (sort === 'longest') !== backwards
  return up ? [asc(by), asc(row.id)] : [desc(by), desc(row.id)]
}

/** Where a row stands in the order asked for, as the place of an address says it. */
export function standingAt(row: Ordered, { sort }: QueueAsked): SQL<string> {
  return sort === 'worth'
    ? sql`(${row.worth} * 10000)::bigint::text`
    : sql`(extract(epoch from ${row.stageSince}) * 1000000)::bigint::text`
}

/** What lies behind, or before, the place an address names. */
export function beyond({ after, before, sort }: QueueAsked): SQL | undefined {
  const past = ({ at, id }: QueuePlace, forward: boolean) => {
    const sign = sql.raw((sort === 'longest') === forward ? '>' : '<')
    return sort === 'worth'
      ? sql`(${claims.worth}, ${claims.id}) ${sign} (${at}::numeric / 10000, ${id}::uuid)`
      : sql`(${claims.stageSince}, ${claims.id}) ${sign} (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${id}::uuid)`
  }
  return and(after ? past(after, true) : undefined, before ? past(before, false) : undefined)
}

/** Every filter but the stage, as one condition on `claims`. */
export function narrowed(actor: Actor, asked: QueueAsked): SQL {
  const { q, article, attribution, claimant, kind, rating, taken, waiting } = asked
  const revision = sql`(select r.rating_id from ${verdictRevisions} r where r.claim_id = ${claims.id} order by r.number desc limit 1)`
  const all = and(
    q === null ? undefined : holding(q),
    article === null
      ? undefined
      : article === 'none'
        ? isNull(claims.articleId)
        : eq(claims.articleId, article),
    attribution === null ? undefined : eq(claims.attribution, attribution),
    claimant === null ? undefined : eq(claims.claimantId, claimant),
    kind === null ? undefined : eq(claims.kind, kind),
    rating === null ? undefined : rating === 'none' ? sql`${revision} is null` : sql`${revision} = ${rating}`,
    taken === 'me' ? eq(claims.takenBy, actor.id) : undefined,
    taken === 'somebody' ? isNotNull(claims.takenBy) : undefined,
    taken === 'nobody' ? isNull(claims.takenBy) : undefined,
    waiting === 'me' ? awaiting(actor) : undefined,
    waiting === 'review' ? standsUnreviewed : undefined,
  )
  return all ?? sql`true`
}

/** Claims whose statement, claimant or quotes hold these words as they stand; capitals do not matter. */
function holding(words: string): SQL {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${claims.statement} ilike ${pattern}
    or ${claims.claimantId} in (select ${claimants.id} from ${claimants} where ${claimants.name} ilike ${pattern})
    or ${claims.id} in (select ${appearances.claimId} from ${appearances}
      where ${appearances.removedAt} is null and ${appearances.quote} ilike ${pattern}))`
}

/** Claims whose standing verdict was published by the emergency rule: its review is due until a reviewed one takes its place. */
const standsUnreviewed = sql`exists (select 1 from ${publications} p where p.id = ${claims.publicationId} and p.review_id is null)`

/** Claims on which this person may decide now: a review of what others wrote, a publication, the withdrawal another editor asked for. */
function awaiting(actor: Actor): SQL {
  const wrote = sql`exists (select 1 from ${verdictAuthors} a where a.claim_id = ${claims.id} and a.series = ${claims.series} and a.user_id = ${actor.id})`
  const asked = sql`exists (select 1 from ${withdrawals} w where w.claim_id = ${claims.id} and w.confirmed_at is null and w.ended_at is null and w.asked_by <> ${actor.id})`
  const decisions = or(
    may(actor, 'approve') ? undefined : and(eq(claims.stage, 'in_review'), sql`not ${wrote}`),
    may(actor, 'publish') ? undefined : and(eq(claims.stage, 'approved'), ne(claims.mode, 'own')),
    may(actor, 'confirm_withdrawal') ? undefined : asked,
  )
  return decisions ?? sql`false`
}
