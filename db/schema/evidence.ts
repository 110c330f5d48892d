import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { SOURCE_KINDS, STANCES, VISIBILITIES } from '@/domain/evidence'
import { claims } from './claims'
import { madeAt, moment, oneOf, randomId } from './columns'
import { users } from './people'

/**
 * Who or what was consulted: one record per address, shared by every claim that cites it. The source of restricted evidence has a record
 * of its own (`restricted`), which nothing else cites. A `placeholder` is an address another source is based on, that nobody has cited yet.
 * `version` counts the corrections of the record; its address stays.
 */
export const sources = pgTable(
  'sources',
  {
    id: randomId(),
    title: text('title').notNull(),
    address: text('address'),
    publisher: text('publisher'),
    author: text('author'),
    publishedOn: date('published_on', { mode: 'string' }),
    owner: text('owner'),
    kind: text('kind', { enum: SOURCE_KINDS }).notNull(),
    interest: text('interest'),
    basedOn: uuid('based_on').references((): AnyPgColumn => sources.id),
    restricted: boolean('restricted').notNull().default(false),
    placeholder: boolean('placeholder').notNull().default(false),
    version: integer('version').notNull().default(1),
    changedBy: uuid('changed_by').references(() => users.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    uniqueIndex('sources_address_once')
      .on(t.address)
      .where(sql`${t.address} is not null and not ${t.restricted}`),
    check('sources_placeholder_has_address', sql`not ${t.placeholder} or ${t.address} is not null`),
    check('sources_kind_known', sql`${t.kind} in (${oneOf(SOURCE_KINDS)})`),
    check('sources_not_based_on_itself', sql`${t.basedOn} <> ${t.id}`),
    check('sources_address_web', sql`${t.address} ~ '^https?://'`),
  ],
)

/** What a source shows, cited for one claim. `version` counts its changes. */
export const evidence = pgTable(
  'evidence',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => sources.id),
    stance: text('stance', { enum: STANCES }).notNull(),
    quote: text('quote'),
    quoteLanguage: text('quote_language').notNull(),
    note: text('note'),
    locator: text('locator'),
    decisivePrimary: boolean('decisive_primary').notNull().default(false),
    visibility: text('visibility', { enum: VISIBILITIES }).notNull(),
    version: integer('version').notNull().default(1),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    changedBy: uuid('changed_by').references(() => users.id),
    removedAt: moment('removed_at'),
    removedBy: uuid('removed_by').references(() => users.id),
  },
  (t) => [
    check('evidence_stance_known', sql`${t.stance} in (${oneOf(STANCES)})`),
    check('evidence_visibility_known', sql`${t.visibility} in (${oneOf(VISIBILITIES)})`),
    check('evidence_says_something', sql`${t.quote} is not null or ${t.note} is not null`),
    index('evidence_by_claim').on(t.claimId),
    index('evidence_by_source').on(t.sourceId),
  ],
)

/** Who may see a restricted piece of evidence. */
export const evidenceReaders = pgTable(
  'evidence_readers',
  {
    evidenceId: uuid('evidence_id')
      .notNull()
      .references(() => evidence.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.evidenceId, t.userId] })],
)
