import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type PgColumn, unionAll } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import {
  articles,
  claimants,
  claims,
  evidence,
  evidenceReaders,
  ratings,
  users,
  verdictRevisions,
} from '@/db/schema'
import type { CaptureFlag } from '@/domain/capture'
import { STAGES, type Stage } from '@/domain/claim'
import type { Actor } from '@/domain/permissions'
import {
  QUEUE_COUNT_MAX,
  QUEUE_PAGE,
  type QueueAsked,
  type QueuePlace,
  stagesAsked,
  WHOLE_QUEUE,
} from '@/domain/queue'
import { isRatingId, type RatingId } from '@/domain/rating'
import { flaggedClaims } from './flagged-claims'
import { beyond, narrowed, order, standingAt } from './queue-conditions'

/** A claim as the queue shows it. `draft` is the rating of the latest revision; `evidence` counts what this person may see; `flag` is what watching its pages has shown. */
export type QueueLine = {
  readonly id: string
  readonly publicId: string | null
  readonly statement: string
  readonly language: string
  readonly stage: Stage
  readonly since: Date
  /** How much it is worth checking, from 0 to 1; below 0 where the rules cannot tell. */
  readonly worth: number
  readonly attribution: 'article' | 'named' | 'unnamed'
  readonly claimant: { readonly id: string; readonly name: string } | null
  readonly article: { readonly id: string; readonly title: string } | null
  readonly takenBy: string | null
  readonly evidence: number
  readonly flag: CaptureFlag | null
  readonly draft: { readonly id: RatingId; readonly word: string } | null
}

/** One page of the queue, and the places its neighbours begin at; null at an end. */
export type QueuePage = {
  readonly lines: readonly QueueLine[]
  readonly previous: QueuePlace | null
  readonly next: QueuePlace | null
}

/** The claims asked for, one page of them, by keyset over what they are ordered by and their id. */
export async function listQueue(
  db: Database,
  actor: Actor,
  asked: QueueAsked,
  limit = QUEUE_PAGE,
): Promise<QueuePage> {
  const backwards = asked.before !== null && asked.after === null
  const page = selectPage(db, actor, asked, backwards, limit + 1)
  const draft = latestRevision(db, page.id).as('draft')
  const flagged = flaggedClaims(db)
  const found = await db
    .select({
      id: page.id,
      publicId: page.publicId,
      statement: page.statement,
      language: page.language,
      stage: page.stage,
      since: page.stageSince,
      worth: page.worth,
      at: standingAt(page, asked),
      attribution: page.attribution,
      claimant: { id: claimants.id, name: claimants.name },
      article: { id: articles.id, title: articles.title },
      takenBy: users.name,
      evidence: countEvidence(page.id, actor),
      flag: flagged.kind,
      ratingId: draft.ratingId,
      ratingWord: ratings.word,
    })
    .from(page)
    .leftJoin(claimants, eq(claimants.id, page.claimantId))
    .leftJoin(articles, eq(articles.id, page.articleId))
    .leftJoin(users, eq(users.id, page.takenBy))
    .leftJoin(flagged, eq(flagged.claimId, page.id))
    .leftJoinLateral(draft, sql`true`)
    .leftJoin(
      ratings,
      and(eq(ratings.scaleVersion, draft.scaleVersion), eq(ratings.ratingId, draft.ratingId)),
    )
    .orderBy(...order(page, asked, backwards))
  const more = found.length > limit
  const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit)
  const place = (row: (typeof rows)[number] | undefined) => (row ? { at: row.at, id: row.id } : null)
  return {
    lines: rows.map(({ at: _, ratingId, ratingWord, ...line }) => ({
      ...line,
      draft: ratingId && isRatingId(ratingId) ? { id: ratingId, word: ratingWord ?? ratingId } : null,
    })),
    previous: (backwards ? more : asked.after !== null) ? place(rows[0]) : null,
    next: (backwards ? true : more) ? place(rows.at(-1)) : null,
  }
}

/** How many claims each stage has under the filters asked for, the stage left out; a stage is counted up to one more than the cap. */
export async function countStages(
  db: Database,
  actor: Actor,
  asked: QueueAsked,
): Promise<Partial<Record<Stage, number>>> {
  const rows = await db.execute<{ stage: Stage; n: number }>(sql`
    select s.stage, (select count(*)::int from (
      select 1 from ${claims} where ${claims.stage} = s.stage and ${narrowed(actor, asked)} limit ${QUEUE_COUNT_MAX + 1}
    ) counted) as n
    from unnest(${sql.raw(`array['${STAGES.join("','")}']`)}) as s(stage)`)
  return Object.fromEntries(rows.map(({ stage, n }) => [stage, n]))
}

/** How many verdicts stand before readers without a review, up to one more than the cap. */
export async function countReviewsDue(db: Database, actor: Actor): Promise<number> {
  const due = narrowed(actor, { ...WHOLE_QUEUE, waiting: 'review' })
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from ${claims} where ${due} limit ${QUEUE_COUNT_MAX + 1}) counted`,
  )
  return row?.n ?? 0
}

/** What the filters of the queue offer: the latest articles and the one asked for, and the name of the claimant asked for. */
export async function findQueueFilters(db: Database, { article, claimant }: QueueAsked) {
  const title = { id: articles.id, title: articles.title }
  const [latest, [asked], [named]] = await Promise.all([
    db
      .select(title)
      .from(articles)
      .where(isNull(articles.removedAt))
      .orderBy(desc(articles.createdAt), articles.id)
      .limit(100),
    article === null || article === 'none'
      ? []
      : db.select(title).from(articles).where(eq(articles.id, article)),
    claimant === null
      ? []
      : db
          .select({ id: claimants.id, name: claimants.name })
          .from(claimants)
          .where(eq(claimants.id, claimant)),
  ])
  const missing = asked && !latest.some(({ id }) => id === asked.id) ? [asked] : []
  return { articles: [...missing, ...latest], claimant: named ?? null }
}

/**
 * The rows of a page. Stages are asked one by one and merged, so that each is read in the order of its index and no further than the page;
 * where a text is looked for everything is read anyway, and once.
 */
function selectPage(db: Database, actor: Actor, asked: QueueAsked, backwards: boolean, limit: number) {
  const stages = stagesAsked(asked)
  const within = (some: readonly Stage[]) =>
    db
      .select()
      .from(claims)
      .where(and(inArray(claims.stage, [...some]), narrowed(actor, asked), beyond(asked)))
      .orderBy(...order(claims, asked, backwards))
      .limit(limit)
  const [first, second, ...others] = asked.q === null ? stages.map((stage) => within([stage])) : []
  if (!first || !second) return within(stages).as('page')
  return unionAll(first, second, ...others)
    .orderBy(...order(claims, asked, backwards))
    .limit(limit)
    .as('page')
}

function latestRevision(db: Database, claimId: PgColumn) {
  return db
    .select({ scaleVersion: verdictRevisions.scaleVersion, ratingId: verdictRevisions.ratingId })
    .from(verdictRevisions)
    .where(eq(verdictRevisions.claimId, claimId))
    .orderBy(desc(verdictRevisions.number))
    .limit(1)
}

function countEvidence(claimId: PgColumn, actor: Actor) {
  return sql<number>`(select count(*)::int from ${evidence} e where e.claim_id = ${claimId} and e.removed_at is null
    and (e.visibility <> 'restricted' or exists (select 1 from ${evidenceReaders} r where r.evidence_id = e.id and r.user_id = ${actor.id})))`
}
