import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import {
  articles,
  claimants,
  claims,
  events,
  evidence,
  evidenceReaders,
  reviews,
  sources,
  users,
} from '@/db/schema'
import type { EventText } from '@/domain/event-before'
import { claimantsIn, type EventWords, eventWords, peopleIn, type StoredEvent } from '@/domain/event-words'
import { EVENT_KINDS, type HistoryAsked } from '@/domain/history'
import { mayBeKnown } from './sources'
import { findTexts } from './verdict-facts'

/** An event as the history shows it. `body` is null for a text that was redacted or is not this person's to see. */
export type EventLine = {
  readonly sequence: number
  readonly at: Date
  /** Null for what the desk did by itself. */
  readonly actorName: string | null
  readonly did: string
  readonly moved: EventWords['moved']
  readonly texts: readonly { readonly label: string; readonly body: string | null }[]
  readonly claim: { readonly id: string; readonly statement: string } | null
  readonly article: { readonly id: string; readonly title: string } | null
  /** The record of the source it is about, where this person may know it. */
  readonly source: { readonly id: string; readonly title: string } | null
}

/** A page of the history, newest first; `newer` and `older` are the numbers to go on from, null at an end. */
export type HistoryPage = {
  readonly lines: readonly EventLine[]
  readonly newer: number | null
  readonly older: number | null
}

/** The events asked for, newest first, at most `limit`. What restricted evidence said and why it was removed is told only to who may see it. */
export async function listHistory(
  db: Database,
  actor: { readonly id: string },
  asked: HistoryAsked,
  limit = 50,
): Promise<HistoryPage> {
  const backwards = asked.after !== null && asked.before === null
  const found = await selectEvents(db, actor.id, asked, backwards, limit + 1)
  const more = found.length > limit
  const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit)
  const names = await namesOf(db, rows.flatMap(peopleIn), rows.flatMap(claimantsIn))
  const told = rows.map((row) => ({
    row,
    words: eventWords(withoutKind(row), (id) => names.get(id) ?? 'somebody'),
  }))
  const ids = told.flatMap(({ row, words }) => [row.reviewNoteId, ...words.texts.map(idOf)])
  const [bodies, addresses] = await Promise.all([
    findTexts(db, ids),
    addressesOf(
      db,
      told.flatMap(({ words }) => words.texts.flatMap(sourceIdOf)),
    ),
  ])
  const lines = told.map(({ row, words }): EventLine => {
    const note = row.reviewNoteId === null ? [] : [{ label: 'Note', id: row.reviewNoteId }]
    const { sequence, at, actorName, claim, article } = row
    const source = row.known && !row.hidden ? row.source : null
    const body = (told: EventText) => {
      if ('said' in told) return told.said
      return ('id' in told ? bodies.get(told.id) : addresses.get(told.sourceId)) ?? null
    }
    const told = [...words.texts, ...note]
    // Which of its fields changed would tell what kind of evidence it is.
    const texts =
      row.hidden && row.type === 'evidence.edited'
        ? told.slice(0, 1).map(() => ({ label: 'Before', body: null }))
        : told.map((one) => ({ label: one.label, body: row.hidden ? null : body(one) }))
    return { sequence, at, actorName, did: words.did, moved: words.moved, texts, claim, article, source }
  })
  return {
    lines,
    newer: (backwards ? more : asked.before !== null) ? (lines[0]?.sequence ?? null) : null,
    older: (backwards ? lines.length > 0 : more) ? (lines.at(-1)?.sequence ?? null) : null,
  }
}

/** What became restricted tells no more of how it was attached than what always was. */
function withoutKind<T extends StoredEvent & { readonly hidden: boolean }>(row: T): StoredEvent {
  const { type, schemaVersion, payload } = row
  const tells = row.hidden && type === 'evidence.attached' && payload !== null && typeof payload === 'object'
  return { type, schemaVersion, payload: tells ? { ...payload, kind: null } : payload }
}

function selectEvents(db: Database, actorId: string, asked: HistoryAsked, backwards: boolean, limit: number) {
  const { kind, person, claim, article, before, after } = asked
  const readers = db
    .select({ one: sql`1` })
    .from(evidenceReaders)
    .where(and(eq(evidenceReaders.evidenceId, evidence.id), eq(evidenceReaders.userId, actorId)))
  return db
    .select({
      sequence: events.sequence,
      type: events.type,
      schemaVersion: events.schemaVersion,
      payload: events.payload,
      at: events.at,
      actorName: users.name,
      claim: { id: claims.id, statement: claims.statement },
      article: { id: articles.id, title: articles.title },
      source: { id: sources.id, title: sources.title },
      known: sql<boolean>`${mayBeKnown(actorId)}`,
      reviewNoteId: reviews.noteId,
      hidden: sql<boolean>`(${evidence.visibility} = 'restricted' or ${events.payload} #>> '{before,visibility}' = 'restricted')
        and not exists ${readers} or ${sources.restricted} and not ${mayBeKnown(actorId)}
        or ${otherIsHidden(actorId)}`,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .leftJoin(claims, eq(claims.id, events.claimId))
    .leftJoin(articles, eq(articles.id, events.articleId))
    .leftJoin(reviews, eq(reviews.id, payloadId('reviewId')))
    .leftJoin(evidence, eq(evidence.id, payloadId('evidenceId')))
    .leftJoin(sources, eq(sources.id, payloadId('sourceId')))
    .where(
      and(
        kind === null ? undefined : inArray(events.type, [...EVENT_KINDS[kind]]),
        person === null ? undefined : eq(events.actorId, person),
        claim === null ? undefined : eq(events.claimId, claim),
        article === null ? undefined : eq(events.articleId, article),
        before === null ? undefined : lt(events.sequence, before),
        after === null ? undefined : gt(events.sequence, after),
      ),
    )
    .orderBy(backwards ? asc(events.sequence) : desc(events.sequence))
    .limit(limit)
}

const payloadId = (name: 'reviewId' | 'evidenceId' | 'sourceId') =>
  sql`(${events.payload} ->> ${sql.raw(`'${name}'`)})::uuid`

/** Whether the second piece that an event speaks of is restricted, and not this person's to see. */
const otherIsHidden = (actorId: string) => sql`exists (select from evidence o
  where o.id = (${events.payload} ->> 'otherId')::uuid and o.visibility = 'restricted'
  and not exists (select from evidence_readers r where r.evidence_id = o.id and r.user_id = ${actorId}))`

const idOf = (told: EventText) => ('id' in told ? told.id : null)
const sourceIdOf = (told: EventText) => ('sourceId' in told ? [told.sourceId] : [])

/** The addresses of sources that others were based on, as they were given for those: they tell no more than the line that names them. */
async function addressesOf(db: Database, sourceIds: readonly string[]): Promise<Map<string, string | null>> {
  if (sourceIds.length === 0) return new Map()
  const found = await db
    .select({ id: sources.id, address: sources.address })
    .from(sources)
    .where(inArray(sources.id, [...sourceIds]))
  return new Map(found.map(({ id, address }) => [id, address]))
}

async function namesOf(
  db: Database,
  people: readonly string[],
  said: readonly string[],
): Promise<Map<string, string>> {
  const rows = await Promise.all(
    (
      [
        [users, people],
        [claimants, said],
      ] as const
    ).map(([table, ids]) =>
      ids.length === 0
        ? []
        : db
            .select({ id: table.id, name: table.name })
            .from(table)
            .where(inArray(table.id, [...new Set(ids)])),
    ),
  )
  return new Map(rows.flat().map(({ id, name }) => [id, name]))
}

/** What the filters of the history offer: who ever was of the desk (the first 500 by name, and the one asked for), and the claim and the article now asked for. */
export async function findHistoryFilters(db: Database, asked: HistoryAsked) {
  const [people, [claim], [article]] = await Promise.all([
    listFormerAndPresent(db, asked.person),
    asked.claim === null
      ? []
      : db
          .select({ id: claims.id, statement: claims.statement })
          .from(claims)
          .where(eq(claims.id, asked.claim)),
    asked.article === null
      ? []
      : db
          .select({ id: articles.id, title: articles.title })
          .from(articles)
          .where(eq(articles.id, asked.article)),
  ])
  return { people, claim: claim ?? null, article: article ?? null }
}

function listFormerAndPresent(db: Database, asked: string | null) {
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .orderBy(...(asked === null ? [] : [sql`${users.id} = ${asked} desc`]), users.name, users.id)
    .limit(500)
}
