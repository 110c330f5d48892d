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
import {
  ACCESSES,
  CHANNELS,
  EVIDENCE_KINDS,
  SOURCE_KINDS,
  STANCES,
  TERMS,
  VISIBILITIES,
} from '@/domain/evidence'
import { claims } from './claims'
import { madeAt, moment, oneOf, randomId } from './columns'
import { files } from './files'
import { users } from './people'

/**
 * Who or what was consulted: one record per address, shared by every claim that cites it; `addressKey` is its canonical spelling, by which it is
 * found again. The source of restricted evidence has a record
 * of its own (`restricted`), which nothing else cites. A `placeholder` is an address another source is based on, that nobody has cited yet.
 * `version` counts the corrections of the record; its address stays. A file is a source by its bytes (`fileId`), a person by `personKey`.
 * `fromPage` names the facts that were read off the page and that nobody has confirmed.
 */
export const sources = pgTable(
  'sources',
  {
    id: randomId(),
    title: text('title').notNull(),
    address: text('address'),
    addressKey: text('address_key'),
    publisher: text('publisher'),
    author: text('author'),
    publishedOn: date('published_on', { mode: 'string' }),
    owner: text('owner'),
    kind: text('kind', { enum: SOURCE_KINDS }).notNull(),
    access: text('access', { enum: ACCESSES }).notNull().default('open'),
    fileId: uuid('file_id').references(() => files.id),
    fileSha256: text('file_sha256'),
    personKey: text('person_key'),
    fromPage: text('from_page').array().notNull().default([]),
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
    uniqueIndex('sources_address_key_once')
      .on(t.addressKey)
      .where(sql`${t.addressKey} is not null and not ${t.restricted}`),
    uniqueIndex('sources_file_once')
      .on(t.fileSha256)
      .where(sql`${t.fileSha256} is not null and not ${t.restricted}`),
    uniqueIndex('sources_person_once')
      .on(t.personKey)
      .where(sql`${t.personKey} is not null and not ${t.restricted}`),
    check('sources_access_known', sql`${t.access} in (${oneOf(ACCESSES)})`),
    check('sources_file_has_hash', sql`(${t.fileId} is null) = (${t.fileSha256} is null)`),
    check('sources_placeholder_has_address', sql`not ${t.placeholder} or ${t.address} is not null`),
    check('sources_kind_known', sql`${t.kind} in (${oneOf(SOURCE_KINDS)})`),
    check('sources_not_based_on_itself', sql`${t.basedOn} <> ${t.id}`),
    check('sources_address_web', sql`${t.address} ~ '^https?://'`),
  ],
)

/**
 * What a source shows, cited for one claim. `version` counts its changes. `kind` says whether a source was cited, a person interviewed, or a
 * place searched in vain. A quote in another language may carry its translation and who made it.
 */
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
    kind: text('kind', { enum: EVIDENCE_KINDS }).notNull().default('cited'),
    stance: text('stance', { enum: STANCES }).notNull(),
    quote: text('quote'),
    quoteLanguage: text('quote_language').notNull(),
    translation: text('translation'),
    translationLanguage: text('translation_language'),
    translatedBy: text('translated_by'),
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
    check('evidence_kind_known', sql`${t.kind} in (${oneOf(EVIDENCE_KINDS)})`),
    check(
      'evidence_says_something',
      sql`${t.quote} is not null or ${t.note} is not null or ${t.kind} = 'search'`,
    ),
    check(
      'evidence_translation_whole',
      sql`num_nonnulls(${t.translation}, ${t.translationLanguage}, ${t.translatedBy}) in (0, 3) and (${t.translation} is null or ${t.quote} is not null)`,
    ),
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

/** The interview that a piece of evidence rests on; the person is its source. Only what was said on the record may be public. */
export const interviews = pgTable(
  'interviews',
  {
    evidenceId: uuid('evidence_id')
      .primaryKey()
      .references(() => evidence.id),
    personRole: text('person_role').notNull(),
    askedBy: text('asked_by').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    terms: text('terms', { enum: TERMS }).notNull(),
    recordingId: uuid('recording_id').references(() => files.id),
  },
  (t) => [
    check('interviews_channel_known', sql`${t.channel} in (${oneOf(CHANNELS)})`),
    check('interviews_terms_known', sql`${t.terms} in (${oneOf(TERMS)})`),
  ],
)

/** A search that found nothing: with which words, and when. Where is its source. */
export const searches = pgTable('searches', {
  evidenceId: uuid('evidence_id')
    .primaryKey()
    .references(() => evidence.id),
  words: text('words').notNull(),
  searchedOn: date('searched_on', { mode: 'string' }).notNull(),
})
